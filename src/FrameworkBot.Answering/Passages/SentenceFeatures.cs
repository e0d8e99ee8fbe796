namespace FrameworkBot.Answering.Passages;

/// <summary>What speaks for a sentence as the answer to a question; every number lies between 0 and 1.</summary>
/// <param name="Coverage">The share of the question's terms that occur, by weight and idf. The sentence's length is no matter.</param>
/// <param name="RareWords">As <paramref name="Coverage"/>, by the square of the idf, so that rare words decide.</param>
/// <param name="Surface">As <paramref name="Coverage"/>, but only words that occur just as they were typed.</param>
/// <param name="FourGrams">The share of the question's groups of four characters that occur: kinship beyond the stem.</param>
/// <param name="AnswerType">1 if the sentence holds something of the sort that is asked for, otherwise 0.</param>
/// <param name="Passage">The score of the sentence's passage as the caller gave it; 0 if there is none.</param>
public readonly record struct SentenceFeatures(
    double Coverage, double RareWords, double Surface, double FourGrams, double AnswerType, double Passage);
