using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Reads what somebody needs: which criteria must be met, and which needs of a list no criterion stands for.</summary>
internal static class NeedsReader
{
    private const int LongestNeed = 4;
    private const int FewestNeeds = 2;
    private static readonly char[] Between = [',', ';', '.', '\n', '?', '!'];

    /// <summary>The question with what must be met and, where it lists what is needed, as a question for a recommendation.</summary>
    /// <param name="question">The question as read so far.</param>
    /// <param name="read">Finds the criteria in some words.</param>
    /// <param name="corpus">The corpus.</param>
    public static Question Read(Question question, Func<Words, IReadOnlyList<Criterion>> read, AnalysedCorpus corpus)
    {
        if (question.Criteria.Count == 0) return question;
        var parts = question.Text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => new Words(part, corpus)).Select(words => (Words: words, Criteria: read(words))).ToArray();
        question = question with { Musts = [.. parts.SelectMany(part => Insisted(part.Words)).SelectMany(text => read(new Words(text, corpus))).Distinct()] };
        if (!IsList(question) || parts.Count(part => part.Criteria.Count > 0) < FewestNeeds) return question;
        return question with
        {
            Kind = QuestionKind.Recommend,
            HasOwnKind = true,
            ListsNeeds = true,
            IsFragment = false,
            AnswerType = Passages.AnswerType.Any,
            Entities = [],
            AsksUnknown = false,
            Terms = [.. question.Terms.Where(term => term.Groups.Any(group => corpus.CriterionOf(group) is not null))],
            Unweighed = [.. parts.Where(part => part.Criteria.Count == 0 && part.Words.Count is > 0 and <= LongestNeed && question.Terms.Any(term => part.Words.HasAny(term.Surface))).Select(part => part.Words.Text)],
        };
    }

    private static bool IsList(Question question) =>
        question.Criteria.Count >= FewestNeeds && question.AskedKind is null or { IsCandidate: true } && question.Kind is QuestionKind.Recommend or QuestionKind.List or QuestionKind.Fact or QuestionKind.YesNo
        && (question.Kind != QuestionKind.YesNo || !question.HasOwnKind) && question.AnswerType == Passages.AnswerType.Any
        && question.Entities.All(entity => !entity.Kind.IsCandidate) && question.ForeignNames.Count == 0;

    // What follows "must" or "only", up to where another thought begins.
    private static IEnumerable<string> Insisted(Words w)
    {
        for (var i = 0; i + 1 < w.Count; i++)
        {
            if (w[i] is not ("must" or "only" or "mandatory" or "strictly" or "has" or "have") || w[i] is "has" or "have" && w[i + 1] != "to" || i > 0 && w[i - 1] == "not" || w[i + 1] is "i" or "we" or "not") continue;
            var end = i + 1;
            while (end < w.Count && w[end] is not ("and" or "but" or "while" or "so" or "which" or "what" or "or")) end++;
            yield return w.Text[w.Tokens[i].End..w.Tokens[end - 1].End];
        }
    }
}
