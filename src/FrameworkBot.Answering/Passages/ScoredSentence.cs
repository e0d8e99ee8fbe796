using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>A sentence with how well it answers a question.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Score">The weighted sum of its features, by which sentences are ranked.</param>
/// <param name="LeastNameAgreement">The agreement with that entity of the question which it speaks of least, 0 to 1; 1 where none was asked about.</param>
/// <param name="HasCounted">Whether it speaks of what is to be counted and of the relation asked for; true where there is none.</param>
/// <param name="Features">What it shows of the question.</param>
public sealed record ScoredSentence(AnalysedSentence Sentence, double Score, double LeastNameAgreement, bool HasCounted, SelectionFeatures Features)
{
    /// <summary>How much of the question's content it has, 0 to 1.</summary>
    public double Coverage => Features.Coverage;

    /// <summary>How far it speaks of the entities that were asked about, 0 to 1.</summary>
    public double NameAgreement => Features.Names;

    /// <summary>How far it shows the sort of thing that was asked for.</summary>
    public double TypeFit => Features.Type;

    /// <summary>How like the question the one is, 0 to 1, that was noted as answered by it.</summary>
    public double Likeness => Math.Sqrt(Features.Asked);

    /// <summary>Whether it shows the sort of thing that was asked for.</summary>
    public bool FitsType => Features.Type > 0;
}
