namespace FrameworkBot.Answering.Language;

/// <summary>
/// The words that say nothing about what a passage is about: function words and question words. "no", "not", "if",
/// "but" and "without" are not among them, and neither are negated verbs ("dont", "cannot"): they turn a meaning round.
/// </summary>
public static class StopWords
{
    private static readonly HashSet<string> Words = new(
        """
        a an the this that these those such same other another each every either both all any some own
        i im ive id ill me my mine myself we us our ours ourselves you youre your yours yourself yourselves
        he him his himself she her hers herself it its itself they theyre them their theirs themselves one ones
        who whom whose what which when where why how whether there here many much
        am is are was were be been being do does did doing done has have had having
        can could may might must shall should will would let
        and or nor so then than thus as because since while though although unless until
        of in on at to from by for with about into onto upon over under between among against
        through during before after above below within across along around behind beside besides near off out up down
        also too very just only even still yet again ever quite rather almost already like per via etc
        please tell thanks hello hi ok okay
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
        StringComparer.Ordinal);

    /// <summary>Whether <paramref name="word"/>, in lower case as the tokenizer makes it, is a stop word.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
