namespace FrameworkBot.Answering.Drafting;

/// <summary>Nouns of general English that say what sort of thing a name is, and their plurals.</summary>
internal static class Nouns
{
    /// <summary>Those that make things or employ people.</summary>
    public static HashSet<string> Makers { get; } = Of(
        "company corporation firm vendor startup start-up organization organisation foundation university college school lab laboratory institute team publisher person developer engineer "
        + "researcher scientist professor author writer programmer consortium maker manufacturer bank agency nonprofit community group brand studio provider supplier subsidiary founder inventor designer business");

    /// <summary>Those that say what something is worth or belongs to, and not what it is.</summary>
    public static HashSet<string> Empty { get; } = Of(
        "choice option way favorite favourite leader standard reason key part member kind type sort one winner alternative example name fit match pick version mix lot number result most best "
        + "default bet successor predecessor contender rival competitor must step case matter set result thing time year day first second third reality problem question answer line edge factor strength weakness "
        + "advantage disadvantage bridge family half subject card goal aim idea fact difference move");

    /// <summary>The plural of a noun.</summary>
    public static string Plural(string noun) =>
        noun.EndsWith('y') && noun.Length > 2 && !"aeiou".Contains(noun[^2], StringComparison.Ordinal) ? noun[..^1] + "ies"
        : noun.EndsWith('s') || noun.EndsWith('x') || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun + "s";

    /// <summary>The singular of a plural; another word as it is.</summary>
    public static string Singular(string noun) =>
        noun.EndsWith("ies", StringComparison.Ordinal) && noun.Length > 4 ? noun[..^3] + "y"
        : noun.EndsWith("xes", StringComparison.Ordinal) || noun.EndsWith("ches", StringComparison.Ordinal) || noun.EndsWith("shes", StringComparison.Ordinal) || noun.EndsWith("sses", StringComparison.Ordinal) ? noun[..^2]
        : noun.EndsWith('s') && !noun.EndsWith("ss", StringComparison.Ordinal) && !noun.EndsWith("us", StringComparison.Ordinal) && !noun.EndsWith("is", StringComparison.Ordinal) && noun.Length > 3 ? noun[..^1]
        : noun;

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
