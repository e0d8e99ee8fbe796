using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>A sentence with how well it answers a question.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Score">The sum that sentences are ranked by, 0 to about 1.3.</param>
/// <param name="Coverage">How much of the question's content it has, weighted by rarity, 0 to 1; 1 where the question has no content beside names.</param>
/// <param name="NameAgreement">How far it speaks of the entities that were asked about, 0 to 1; 1 where none were.</param>
/// <param name="LeastNameAgreement">The agreement with that entity of the question which it speaks of least.</param>
/// <param name="TypeFit">How far it shows the sort of thing that was asked for, 0 to 1.</param>
public sealed record ScoredSentence(AnalysedSentence Sentence, double Score, double Coverage, double NameAgreement, double LeastNameAgreement, double TypeFit)
{
    /// <summary>Whether it shows the sort of thing that was asked for.</summary>
    public bool FitsType => TypeFit > 0;

    /// <summary>How the score came about.</summary>
    public Explanation Explain() => new(Score, Sentence.Sentence.Text,
    [
        new Explanation(Coverage, "of the question's content words, weighted by rarity"),
        new Explanation(NameAgreement, "agreement with the names asked about"),
        new Explanation(TypeFit, "shows the sort of answer asked for"),
    ]);
}
