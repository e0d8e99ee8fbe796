namespace FrameworkBot.Answering.Answers;

/// <summary>The words of advice: what was left out, what is not known, what would change it.</summary>
public static partial class Phrases
{
    /// <summary>Introduces the nearest that the articles say to what they do not answer.</summary>
    public const string Nearest = "This is no answer, but the nearest that they say:";

    /// <summary>Note where a single article speaks for what is recommended.</summary>
    public const string ThinEvidence = "That is thin evidence: a single article says so.";

    /// <summary>A row of a table as a line of text.</summary>
    public static string Row(string label, IEnumerable<(string Column, string Cell)> cells) =>
        Invariant($"{label} — {string.Join("; ", cells.Select(cell => Invariant($"{cell.Column}: {cell.Cell}")))}");

    /// <summary>What is recommended, where the articles say nothing of it.</summary>
    public static string NothingSaidOf(string name, IEnumerable<string> criteria) => Invariant($"The articles say nothing of {name} for {Series(criteria)}.");

    /// <summary>What is said of the whole alone.</summary>
    public static string SpokenOfFamily(string whole, string part, IEnumerable<string> criteria) => Invariant($"For {Series(criteria)} they speak of {whole}, and not of {part} itself.");

    /// <summary>The header of a candidate that was left out.</summary>
    public static string LeftOut(string name) => Invariant($"{name} (left out)");

    /// <summary>What was left out, and the articles speak against it there.</summary>
    public static string LeftOutAgainst(IEnumerable<string> names, string criterion) => Invariant($"Left out, because the articles see limits for {criterion}: {Series(names)}.");

    /// <summary>What was left out, because the articles say nothing of it there.</summary>
    public static string LeftOutUnsaid(IEnumerable<string> names, string criterion) => Invariant($"Left out, because no article speaks for it for {criterion}: {Series(names)}.");

    /// <summary>Needs that nothing was found for.</summary>
    public static string NotWeighed(IEnumerable<string> needs) => Invariant($"Not weighed, because the articles do not recommend by it: {Series(needs.Select(need => $"\"{need}\""))}.");

    /// <summary>What one more need would bring.</summary>
    public static string IfAMust(string criterion, string name) => Invariant($"If it must also be for {criterion}: {name}.");

    /// <summary>What giving up a need would bring.</summary>
    public static string Without(string criterion, string name, IEnumerable<string> others) => Invariant($"Without {criterion}: {name} for {Series(others)}.");

    /// <summary>What covers all needs, where the best covers some.</summary>
    public static string SpokenForInAll(string name) => Invariant($"For all of it at once, the articles speak for {name}.");

    /// <summary>Lead where nothing meets all that must be met.</summary>
    public const string NothingMeets = "Nothing";

    /// <summary>Follows <see cref="NothingMeets"/>.</summary>
    public static string MeetsTogether(IReadOnlyList<string> musts) =>
        musts.Count == 1 ? Invariant($" is recommended by any article for {musts[0]}.") : Invariant($" that the articles recommend meets all of these together: {Series(musts)}.");
}
