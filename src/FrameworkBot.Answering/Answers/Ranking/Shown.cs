using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Answers;

/// <summary>What several signals of a proposal are made of.</summary>
/// <param name="Own">The share of the message's words, by weight, that it tells.</param>
/// <param name="Coverage">The best coverage of a sentence, 0 to 1.</param>
/// <param name="Likeness">The best likeness of a sentence's noted question, 0 to 1.</param>
/// <param name="Best">Its first sentence; null where that was not found for the question.</param>
/// <param name="Rank">Where the best sentence for the question stands in it; <see cref="NotRanked"/> where it does not.</param>
internal readonly record struct Shown(double Own, double Coverage, double Likeness, ScoredSentence? Best, int Rank)
{
    /// <summary>The rank of a proposal without the best sentence for its question.</summary>
    public const int NotRanked = -1;
}
