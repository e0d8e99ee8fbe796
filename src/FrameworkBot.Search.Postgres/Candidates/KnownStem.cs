namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>A stem that passages have.</summary>
/// <param name="Stem">The stem.</param>
/// <param name="Passages">How many passages have it, at each tier or above.</param>
/// <param name="Words">The words that have it; a word's place is its code.</param>
/// <param name="WordNumbers">The number of each word.</param>
/// <param name="WordPassages">How many passages have each word.</param>
internal sealed record KnownStem(string Stem, int[] Passages, string[] Words, int[] WordNumbers, int[] WordPassages);
