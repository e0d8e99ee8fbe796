namespace FrameworkBot.Answering.Passages;

/// <summary>A sentence with its score, small because there are hundreds for each question.</summary>
/// <param name="Score">The score.</param>
/// <param name="Coverage">How much of the question's content it has.</param>
/// <param name="Sentence">The sentence's number.</param>
/// <param name="Found">The place of its passage among those that the index found, or <see cref="NoPassage"/>.</param>
internal readonly record struct RankedSentence(double Score, double Coverage, int Sentence, int Found)
{
    /// <summary>Of a sentence whose passage the index did not find.</summary>
    public const int NoPassage = -1;

    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(in RankedSentence other) => Score != other.Score ? Score > other.Score : Sentence < other.Sentence;
}
