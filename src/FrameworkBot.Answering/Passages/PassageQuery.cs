namespace FrameworkBot.Answering.Passages;

/// <summary>What is looked for: terms that were analysed before, never a string in a query syntax.</summary>
/// <param name="Terms">The terms in the order of the question; their order carries meaning for proximity.</param>
public sealed record PassageQuery(IReadOnlyList<QueryTerm> Terms);

/// <summary>One thing the question names, with the words that may stand for it.</summary>
/// <param name="Surface">The word as it was typed, lower case; matched beside the stem.</param>
/// <param name="Alternatives">Stems that count as this term, the word's own stem first; at least one.</param>
/// <param name="Weight">How much the term counts, above 0; 1 is usual.</param>
public sealed record QueryTerm(string Surface, IReadOnlyList<WeightedStem> Alternatives, double Weight = 1);

/// <summary>A stem that may stand for a term.</summary>
/// <param name="Stem">The stem, as the analyser makes it.</param>
/// <param name="Weight">How fully it stands for the term, above 0 and at most 1.</param>
public readonly record struct WeightedStem(string Stem, double Weight);

/// <summary>A passage with its score.</summary>
/// <param name="Passage">The passage's number in the index.</param>
/// <param name="Score">The score, above 0; comparable only within one query.</param>
public readonly record struct ScoredPassage(int Passage, double Score);
