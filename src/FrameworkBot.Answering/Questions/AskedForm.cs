using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>What a question asks for, by the words it is built with; coarser than <see cref="QuestionKind"/>.</summary>
internal enum AskedForm
{
    What,
    Define,
    Which,
    Whether,
    How,
    Why,
    When,
    Who,
    HowMany,
}

/// <summary>Tells the form of questions.</summary>
internal static class AskedForms
{
    private const int DefinitionLength = 4;

    private static readonly HashSet<string> Auxiliaries = new(
        ["is", "are", "was", "were", "does", "do", "did", "can", "could", "will", "would", "has", "have", "should", "may", "might", "must"], StringComparer.Ordinal);

    /// <summary>The form of a question that was read.</summary>
    public static AskedForm Of(Question question) => question.AnswerType switch
    {
        AnswerType.Date => AskedForm.When,
        AnswerType.Number => AskedForm.HowMany,
        AnswerType.Name => AskedForm.Who,
        AnswerType.Reason => AskedForm.Why,
        _ => question.Kind switch
        {
            QuestionKind.YesNo => AskedForm.Whether,
            QuestionKind.Define => AskedForm.Define,
            QuestionKind.HowTo => AskedForm.How,
            QuestionKind.Recommend or QuestionKind.Compare => AskedForm.Which,
            _ => AskedForm.What,
        },
    };

    /// <summary>The form that a few words show at first sight: enough for thousands of noted questions when a corpus is read.</summary>
    public static AskedForm Of(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1] : "";
            switch (words[i])
            {
                case "why": return AskedForm.Why;
                case "how": return next == "come" ? AskedForm.Why : next is "many" or "much" ? AskedForm.HowMany : AskedForm.How;
                case "when": return AskedForm.When;
                case "who" or "whose": return AskedForm.Who;
                case "which" or "what": return next is "year" or "date" or "month" ? AskedForm.When : words[i] == "which" ? AskedForm.Which : words.Count <= DefinitionLength && next is "is" or "are" ? AskedForm.Define : AskedForm.What;
                case "explain" or "define": return AskedForm.Define;
                case var first when i == 0 && Auxiliaries.Contains(first): return AskedForm.Whether;
            }
        }
        return AskedForm.What;
    }

    /// <summary>How far an answer to each form answers a question, by what was read of it or by its words, whichever is more.</summary>
    public static double[] AgreementsWith(Question question) => Table[(int)Of(question) * Count + (int)question.Form];

    private static readonly int Count = Enum.GetValues<AskedForm>().Length;

    private static readonly double[][] Table =
        [.. Enum.GetValues<AskedForm>().SelectMany(_ => Enum.GetValues<AskedForm>(), (read, worded) => Array.ConvertAll(Enum.GetValues<AskedForm>(), known => Math.Max(Agreement(read, known), Agreement(worded, known))))];

    /// <summary>How far an answer to one form answers the other, 0 to 1.</summary>
    public static double Agreement(AskedForm one, AskedForm other) =>
        one == other ? 1 : IsStrict(one) || IsStrict(other) ? OtherAnswer : OtherForm;

    private const double OtherForm = 0.93;
    private const double OtherAnswer = 0.7;

    // Only a date answers "when"; much may answer "what".
    private static bool IsStrict(AskedForm form) => form is AskedForm.When or AskedForm.HowMany or AskedForm.Who or AskedForm.Why;
}
