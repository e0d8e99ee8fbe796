namespace FrameworkBot.Answering.Answers;

/// <summary>The words of what articles speak for and against.</summary>
public static partial class Phrases
{
    /// <summary>What is advised against.</summary>
    public static string SpokenAgainst(IReadOnlyList<string> names, IReadOnlyList<string> criteria) => Invariant($"The articles speak against {Series(names)}{For(criteria)}:");

    /// <summary>How many articles are on the side that was asked for.</summary>
    public static string SomeSpeak(int articles, int all, string name, bool isFor) => Invariant($"{articles} of the {all} articles {(articles == 1 ? "speaks" : "speak")} {(isFor ? "for" : "against")} {name}:");

    /// <summary>No article is on the side that was asked for.</summary>
    public static string NoneSpeaks(string name, bool isFor) => Invariant($"No article speaks {(isFor ? "for" : "against")} {name}. On the other side:");

    /// <summary>How many articles are on the other side.</summary>
    public static string OthersSpeak(int articles, bool isFor) => Invariant($"{articles} {(articles == 1 ? "speaks" : "speak")} {(isFor ? "for it" : "against it")}.");

    /// <summary>After what has the least or the most: the column and the value.</summary>
    public static string HasIn(string column, string value) => Invariant($" — {column}: {value}");

    /// <summary>Before what one article recommends.</summary>
    public static string Recommends(string title) => Invariant($"What \"{title}\" recommends:");
}
