namespace FrameworkBot.Answering.Language;

/// <summary>An ending and what takes its place.</summary>
internal sealed record StemEnding(string Suffix, string Replacement);

/// <summary>The endings of Porter2's table steps. Within a step the longest that fits is the one that counts.</summary>
internal static class StemEndings
{
    /// <summary>Beginnings whose R1 starts right behind them, so that "general" and "generous" stay apart.</summary>
    public static readonly string[] WholePrefixes =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    /// <summary>The letters after which step 2 cuts "li".</summary>
    public const string BeforeLi = "cdeghkmnrt";

    /// <summary>Step 2.</summary>
    public static readonly StemEnding[] Double = LongestFirst(
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"),
        ("ization", "ize"), ("ational", "ate"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"),
        ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"), ("iveness", "ive"), ("iviti", "ive"),
        ("biliti", "ble"), ("bli", "ble"), ("ogi", "og"), ("ogist", "og"), ("fulli", "ful"), ("lessli", "less"), ("li", ""));

    /// <summary>Step 3.</summary>
    public static readonly StemEnding[] Adjective = LongestFirst(
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"),
        ("ful", ""), ("ness", ""), ("ative", ""));

    /// <summary>Step 4.</summary>
    public static readonly StemEnding[] Last = LongestFirst(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""),
        ("ement", ""), ("ment", ""), ("ent", ""), ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""),
        ("ize", ""), ("ion", ""));

    private static StemEnding[] LongestFirst(params (string Suffix, string Replacement)[] endings) =>
        [.. endings.OrderByDescending(e => e.Suffix.Length).Select(e => new StemEnding(e.Suffix, e.Replacement))];
}
