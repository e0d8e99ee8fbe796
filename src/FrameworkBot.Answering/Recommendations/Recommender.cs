using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>Weighs the rules of a corpus for some criteria.</summary>
public sealed class Recommender
{
    private readonly Corpus _corpus;

    /// <summary>Prepares to recommend from the rules of a corpus.</summary>
    public Recommender(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
    }

    /// <summary>
    /// The candidates for some criteria: the sum over criteria and articles of each article's strongest rule, ties by
    /// the user's first criterion, then by supporters, then by the order of the domain. A criterion that is a constraint
    /// excludes what no rule supports for it. Null when no rule speaks for anything.
    /// </summary>
    /// <param name="criteria">The criteria; none gives null.</param>
    /// <param name="among">Only these are weighed; empty for all.</param>
    /// <param name="excluded">These are left out.</param>
    public Recommendation? Recommend(IReadOnlyList<Criterion> criteria, IReadOnlyCollection<Entity> among, IReadOnlyCollection<Entity> excluded)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(among);
        ArgumentNullException.ThrowIfNull(excluded);
        var rules = Applicable(criteria).Where(rule => !excluded.Contains(rule.Entity) && (among.Count == 0 || among.Contains(rule.Entity))).ToArray();
        var constraints = criteria.Where(criterion => criterion.IsConstraint).ToArray();
        var candidates = rules.GroupBy(rule => rule.Entity)
            .Where(group => constraints.All(constraint => group.Any(rule => rule.Strength > 0 && rule.When.Contains(constraint))))
            .Select(group => Weigh(group.Key, [.. group], criteria))
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Evidence.Where(rule => rule.When.Contains(criteria[0])).Sum(rule => (int)rule.Strength))
            .ThenByDescending(candidate => candidate.Supporters)
            .ThenBy(candidate => candidate.Entity.Line)
            .ToArray();
        if (candidates.Length == 0 || candidates[0].Score <= 0 || candidates[0].Supporters == 0) return null;
        var voices = rules.Select(rule => _corpus.ArticleOf(rule.Evidence).Id).Distinct(StringComparer.Ordinal).Count();
        return new Recommendation(criteria, candidates, voices);
    }

    /// <summary>Every rule about an entity or its parts, strongest first, in file order among equals.</summary>
    public IReadOnlyList<Rule> About(Entity entity) =>
        [.. _corpus.Rules.Where(rule => rule.Entity == entity).OrderByDescending(rule => Math.Abs((int)rule.Strength))];

    /// <summary>The rules whose criteria were all asked for.</summary>
    public IEnumerable<Rule> Applicable(IReadOnlyCollection<Criterion> criteria) =>
        _corpus.Rules.Where(rule => rule.When.All(criteria.Contains));

    private Candidate Weigh(Entity entity, Rule[] rules, IReadOnlyList<Criterion> criteria)
    {
        var votes = rules
            .GroupBy(rule => (_corpus.ArticleOf(rule.Evidence).Id, Criterion: criteria.First(rule.When.Contains)))
            .Select(group => group.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenBy(rule => rule.Line).ToArray())
            .ToArray();
        var evidence = votes.Select(vote => vote[0]).OrderByDescending(rule => rule.Strength).ThenBy(rule => rule.Line)
            .Concat(votes.SelectMany(vote => vote.Skip(1)).OrderByDescending(rule => rule.Strength).ThenBy(rule => rule.Line))
            .ToArray();
        var supporters = rules.Where(rule => rule.Strength > 0).Select(rule => _corpus.ArticleOf(rule.Evidence).Id).Distinct(StringComparer.Ordinal).Count();
        return new Candidate(entity, votes.Sum(vote => (int)vote[0].Strength), supporters, evidence);
    }
}
