namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>A term that candidates are chosen by.</summary>
/// <param name="Stems">The stems that may stand for it.</param>
/// <param name="Ceiling">What it can earn at the most, weight × idf.</param>
/// <param name="Shares">The share of all passages that have it, at each tier or above, 0 to 1.</param>
internal sealed record ChosenTerm(string[] Stems, double Ceiling, double[] Shares);
