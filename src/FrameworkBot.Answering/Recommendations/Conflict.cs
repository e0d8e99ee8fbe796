using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>Criteria that must all be met, and that nothing meets together.</summary>
/// <param name="Musts">The fewest that nothing meets together; one where nothing meets even that.</param>
/// <param name="Relaxations">What giving up each of them alone would allow; one that allows nothing is not among them.</param>
public sealed record Conflict(IReadOnlyList<Criterion> Musts, IReadOnlyList<Relaxation> Relaxations);

/// <summary>What giving up a criterion would allow.</summary>
/// <param name="Without">The criterion.</param>
/// <param name="Allows">What the rules then recommend for the others.</param>
public sealed record Relaxation(Criterion Without, Recommendation Allows);
