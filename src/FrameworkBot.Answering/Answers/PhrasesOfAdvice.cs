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

    /// <summary>Headline of what speaks against a thing.</summary>
    public static string SpeaksAgainst(string name, IReadOnlyList<string> criteria) => Invariant($"What the articles say against {name}{For(criteria)}:");

    /// <summary>Headline where nothing speaks against a thing and something for it.</summary>
    public static string NothingAgainst(string name, IReadOnlyList<string> criteria) => Invariant($"No article speaks against {name}{For(criteria)}. What they say for it:");

    /// <summary>Headline where nothing is said of a thing either way.</summary>
    public static string NeitherForNorAgainst(string name, IReadOnlyList<string> criteria, string other) => Invariant($"No article speaks for or against {name}{For(criteria)}. They speak for {other}:");

    /// <summary>What is recommended in place of a thing.</summary>
    public static string RatherRecommended(string name, IReadOnlyList<string> criteria) => Invariant($"More of them speak for {name}{For(criteria)}.");

    /// <summary>Who says something, and when.</summary>
    public static string Witness(string? author, int? year) => Invariant($"{(author is null ? "Author not named" : "Said by " + author)}, {(year is { } known ? Invariant($"{known}") : "undated")}.");

    /// <summary>Headline where no article has a year.</summary>
    public const string NoYears = "The articles do not tell when they were written:";

    /// <summary>Headline where all articles are of one year.</summary>
    public static string SameYear(int year) => Invariant($"They are of the same year, {year}:");

    /// <summary>After the title of the newest article.</summary>
    public static string IsNewest(int year) => Invariant($" is the newest, of {year}:");

    /// <summary>Headline where some articles have no year.</summary>
    public static string SomeYearsUnknown(int dated, int year, int undated) =>
        Invariant($"That cannot be told: {(dated == 1 ? "one is" : Invariant($"{dated} are"))} of {year}, and {(undated == 1 ? "one does" : Invariant($"{undated} do"))} not tell when it was written:");

    /// <summary>Words of a question that the nearest sentence does not have.</summary>
    public static string NotFound(IReadOnlyList<string> words, IReadOnlyList<string> names) =>
        Invariant($"What I did not find: {Series(words.Select(word => $"\"{word}\""))}{(names.Count == 0 ? "" : " said of " + Series(names))}.");

    /// <summary>A suggestion to ask what is recommended for a criterion.</summary>
    public static string BestFor(string criterion) => Invariant($"What do the articles recommend for {criterion}?");

    private static string For(IReadOnlyList<string> criteria) => criteria.Count == 0 ? "" : " for " + Series(criteria);
}
