namespace FrameworkBot.Answering.Passages;

/// <summary>What a sentence has of some terms.</summary>
/// <param name="Coverage">The share of the terms, and in part of the entities, weighted by rarity; 1 without any terms.</param>
/// <param name="Exact">The share of the terms, weighted by rarity, that it has in the very words.</param>
/// <param name="Pairs">The share of neighbouring terms that stand within four words of each other.</param>
internal readonly record struct TermMatch(double Coverage, double Exact, double Pairs);
