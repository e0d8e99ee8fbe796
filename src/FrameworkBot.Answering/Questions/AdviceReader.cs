namespace FrameworkBot.Answering.Questions;

/// <summary>Recognises messages that ask for advice of a certain form: why not a thing, help with choosing, a record of the decision.</summary>
internal static class AdviceReader
{
    private const int Short = 14;

    /// <summary>The kind; null for all other messages.</summary>
    /// <param name="w">The words.</param>
    /// <param name="entities">How many things are asked about.</param>
    /// <param name="hasCriterion">Whether they name a criterion.</param>
    public static QuestionKind? Read(Words w, int entities, bool hasCriterion)
    {
        if (w.Count > Short) return null;
        if (AsksForRecord(w)) return QuestionKind.WriteUp;
        if (entities > 0 && w.HasAnySequence("why not", "why should i|we not", "why shouldnt i|we", "why dont i|we|they use|recommend|choose|take|pick", "why is|was|isnt|wasnt * not recommended|chosen")) return QuestionKind.WhyNot;
        return entities == 0 && !hasCriterion && AsksForHelp(w) ? QuestionKind.HelpChoose : null;
    }

    /// <summary>Whether it asks which of some articles is newer or older.</summary>
    public static bool AsksForAge(Words w) =>
        w.Count <= Short && w.Mentions.Count == 0 && w.HasAny("newer", "newest", "older", "oldest") && (w.StartsWith("which|whose") || w.StartsWith("and|so|but which|whose"));

    private static bool AsksForRecord(Words w) =>
        !w.StartsWith("what|who|when|why|which")
        && (w.HasAnySequence("decision record", "write this|it|that|these up|down", "write up", "write an adr", "write down", "document this|the|our decision|choice", "record this|the|our decision|choice")
            || w.Count <= 3 && w.HasAny("adr", "madr", "writeup"));

    private static bool AsksForHelp(Words w) =>
        w.HasAnySequence("help me|us to choose|decide|pick|select", "help me|us choose|choosing|decide|deciding|pick|picking|select", "help choosing|deciding|picking", "ask me|us questions|some|a", "guide me|us", "walk me|us through", "i|we cannot|cant decide");
}
