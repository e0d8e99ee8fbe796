namespace FrameworkBot.Cli.Rank;

/// <summary>A text with its score for one query.</summary>
/// <param name="Id">The id of the text.</param>
/// <param name="Score">Its score; higher is better.</param>
public readonly record struct RankedText(string Id, double Score);

/// <summary>The texts found for one query.</summary>
/// <param name="QueryId">The id of the query.</param>
/// <param name="Texts">The texts, best first.</param>
public sealed record Ranking(string QueryId, IReadOnlyList<RankedText> Texts);
