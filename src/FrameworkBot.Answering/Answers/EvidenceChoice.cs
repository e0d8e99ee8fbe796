using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Answers;

/// <summary>Chooses the sentence by which it is judged whether a question is answered at all.</summary>
public static class EvidenceChoice
{
    private const int Candidates = 8;

    /// <summary>The first of the best sentences that the gate lets in, else the best of all.</summary>
    /// <param name="ranked">Sentences, best first, with whether the gate lets each in; at least one.</param>
    public static (ScoredSentence Sentence, bool IsAdmitted) JudgedBy(IEnumerable<(ScoredSentence Sentence, bool IsAdmitted)> ranked)
    {
        (ScoredSentence, bool)? best = null;
        foreach (var pair in ranked.Take(Candidates))
        {
            if (pair.IsAdmitted) return pair;
            best ??= pair;
        }
        return best ?? throw new ArgumentException("There is no sentence to judge by.", nameof(ranked));
    }
}
