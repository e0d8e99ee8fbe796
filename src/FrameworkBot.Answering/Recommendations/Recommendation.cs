using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>One thing that may be chosen, with everything the rules say of it for the criteria asked for.</summary>
/// <param name="Entity">The thing, or that part of it which the articles mostly mean.</param>
/// <param name="Score">The sum of its votes: for each criterion and article the strongest rule counts once.</param>
/// <param name="Supporters">How many articles speak for it.</param>
/// <param name="Evidence">The rules that apply, strongest first, one an article and criterion before any second.</param>
public sealed record Candidate(Entity Entity, int Score, int Supporters, IReadOnlyList<Rule> Evidence);

/// <summary>What the rules recommend for some criteria.</summary>
public sealed record Recommendation
{
    /// <summary>Makes a recommendation.</summary>
    /// <param name="criteria">What was asked for; at least one.</param>
    /// <param name="candidates">Everything with a rule, best first; the first must be supported by evidence.</param>
    /// <param name="voices">How many articles say anything on the criteria.</param>
    /// <exception cref="ArgumentException">The best candidate has no evidence for it.</exception>
    public Recommendation(IReadOnlyList<Criterion> criteria, IReadOnlyList<Candidate> candidates, int voices)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(candidates);
        if (criteria.Count == 0 || candidates.Count == 0 || candidates[0].Evidence.All(rule => rule.Strength < Strength.Supports))
            throw new ArgumentException("A recommendation needs a criterion and evidence for its best candidate.", nameof(candidates));
        Criteria = criteria;
        Candidates = candidates;
        Voices = voices;
    }

    /// <summary>What was asked for.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>Everything with a rule for any of the criteria, best first.</summary>
    public IReadOnlyList<Candidate> Candidates { get; }

    /// <summary>How many articles say anything on the criteria.</summary>
    public int Voices { get; }

    /// <summary>What was left out because it does not meet a criterion that must be met, the most recommended first.</summary>
    public IReadOnlyList<Exclusion> Exclusions { get; init; } = [];

    /// <summary>The recommended thing.</summary>
    public Candidate Best => Candidates[0];
}
