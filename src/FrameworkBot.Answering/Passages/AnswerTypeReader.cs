using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Tells from a question's wh-word and the noun behind it what sort of answer it expects. Wh-word, head noun and word
/// lists decide nearly all of it (Tayyar Madabushi and Lee 2016).
/// </summary>
internal static class AnswerTypeReader
{
    private const int HeadNounReach = 4;

    private static readonly HashSet<string> DateNouns = Words("year years date day month decade century season time era period");

    private static readonly HashSet<string> NumberNouns = Words(
        "number amount percentage percent proportion fraction ratio rate population size length height width depth weight "
        + "distance speed price cost temperature age score total average frequency version quantity");

    private static readonly HashSet<string> NumberAdjectives = Words(
        "many much long old far tall large big high fast often deep wide heavy close hot cold expensive");

    private static readonly HashSet<string> PlaceNouns = Words(
        "place city country state town county region continent area location capital nation village district island river "
        + "street province territory neighborhood borough site");

    private static readonly HashSet<string> NameNouns = Words(
        "person man woman people name company organization organisation team player president king queen leader author writer "
        + "artist singer actor actress director founder scientist group band university college school party language "
        + "book film movie album song show game award magazine newspaper network station brand dynasty emperor pope general "
        + "architect philosopher coach quarterback maker developer vendor publisher framework library tool project");

    private static readonly HashSet<string> ReasonNouns = Words("reason cause purpose motive goal");

    /// <summary>The sort of answer that the question with these words expects.</summary>
    public static AnswerType Read(IReadOnlyList<Token> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var next = i + 1 < words.Count ? words[i + 1].Text : "";
            switch (words[i].Text)
            {
                case "when": return AnswerType.Date;
                case "where": return AnswerType.Place;
                case "who" or "whom" or "whose": return AnswerType.Name;
                case "why": return AnswerType.Reason;
                case "how" when NumberAdjectives.Contains(next): return AnswerType.Number;
                case "how": return AnswerType.Any;
                case "what" or "which": return ByNoun(words, i + 1);
            }
        }
        return AnswerType.Any;
    }

    private static AnswerType ByNoun(IReadOnlyList<Token> words, int from)
    {
        for (var i = from; i < words.Count && i < from + HeadNounReach; i++)
        {
            var noun = words[i].Text;
            if (DateNouns.Contains(noun)) return AnswerType.Date;
            if (NumberNouns.Contains(noun)) return AnswerType.Number;
            if (PlaceNouns.Contains(noun)) return AnswerType.Place;
            if (NameNouns.Contains(noun)) return AnswerType.Name;
            if (ReasonNouns.Contains(noun)) return AnswerType.Reason;
        }
        return AnswerType.Any;
    }

    private static HashSet<string> Words(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
