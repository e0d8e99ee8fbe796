using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>Weighs the rules of a corpus for some criteria.</summary>
public sealed class Recommender
{
    private readonly Corpus _corpus;
    private readonly Dictionary<Entity, Entity> _wholeOf;

    /// <summary>Prepares to recommend from the rules of a corpus.</summary>
    public Recommender(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _wholeOf = corpus.Domain.Entities.ToDictionary(entity => entity, entity => WholeOf(corpus.Domain, entity));
    }

    /// <summary>
    /// The candidates for some criteria. What belongs together stands together: rules on a part count for its whole, and
    /// the candidate is named after the part that has most of the votes. A candidate's score is the sum over criteria and
    /// articles of each article's strongest rule; ties go by the first criterion, then by supporters, then by the order of
    /// the domain. A criterion that is a constraint excludes what no rule supports for it. Null when no rule speaks for
    /// anything.
    /// </summary>
    /// <param name="criteria">The criteria; none gives null.</param>
    /// <param name="among">Only these and their parts are weighed; empty for all.</param>
    /// <param name="excluded">These are left out with all that belongs to the same whole.</param>
    public Recommendation? Recommend(IReadOnlyList<Criterion> criteria, IReadOnlyCollection<Entity> among, IReadOnlyCollection<Entity> excluded)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(among);
        ArgumentNullException.ThrowIfNull(excluded);
        var rules = Applicable(criteria).Where(rule => !excluded.Any(other => _wholeOf[other] == _wholeOf[rule.Entity]) && (among.Count == 0 || IsOf(rule.Entity, among))).ToArray();
        var constraints = criteria.Where(criterion => criterion.IsConstraint).ToArray();
        var candidates = rules.GroupBy(rule => among.Contains(rule.Entity) ? rule.Entity : _wholeOf[rule.Entity])
            .Where(group => constraints.All(constraint => group.Any(rule => rule.Strength > 0 && rule.When.Contains(constraint))))
            .Select(group => Weigh(group.Key, [.. group], criteria))
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Evidence.Where(rule => rule.When.Contains(criteria[0])).Sum(rule => (int)rule.Strength))
            .ThenByDescending(candidate => candidate.Supporters)
            .ThenBy(candidate => candidate.Entity.Line)
            .ToArray();
        if (candidates.Length == 0 || candidates[0].Score <= 0 || candidates[0].Supporters == 0) return null;
        var voices = rules.Select(ArticleOf).Distinct(StringComparer.Ordinal).Count();
        return new Recommendation(criteria, candidates, voices);
    }

    /// <summary>Every rule about an entity, strongest first, in file order among equals.</summary>
    public IReadOnlyList<Rule> About(Entity entity) =>
        [.. _corpus.Rules.Where(rule => rule.Entity == entity).OrderByDescending(rule => Math.Abs((int)rule.Strength))];

    /// <summary>The rules whose criteria were all asked for.</summary>
    public IEnumerable<Rule> Applicable(IReadOnlyCollection<Criterion> criteria) =>
        _corpus.Rules.Where(rule => rule.When.All(criteria.Contains));

    private Candidate Weigh(Entity whole, Rule[] rules, IReadOnlyList<Criterion> criteria)
    {
        var votes = rules
            .GroupBy(rule => (Article: ArticleOf(rule), Criterion: criteria.First(rule.When.Contains)))
            .Select(group => group.OrderByDescending(rule => Math.Abs((int)rule.Strength)).ThenBy(rule => rule.Line).ToArray())
            .ToArray();
        var named = NamedAfter(whole, rules);
        var evidence = votes.Select(vote => vote.FirstOrDefault(rule => rule.Entity == named && rule.Strength == vote[0].Strength) ?? vote[0])
            .OrderByDescending(rule => rule.Strength).ThenByDescending(rule => rule.Entity == named).ThenBy(rule => rule.Line)
            .Concat(votes.SelectMany(vote => vote).OrderByDescending(rule => rule.Strength).ThenBy(rule => rule.Line))
            .Distinct().ToArray();
        var supporters = rules.Where(rule => rule.Strength > 0).Select(ArticleOf).Distinct(StringComparer.Ordinal).Count();
        return new Candidate(named, votes.Sum(vote => (int)vote[0].Strength), supporters, evidence);
    }

    // The part that most articles speak for, where that is at least half of those which speak for the whole family.
    private Entity NamedAfter(Entity whole, Rule[] rules)
    {
        var voters = rules.Where(rule => rule.Strength > 0).Select(ArticleOf).Distinct(StringComparer.Ordinal).Count();
        var part = rules.Where(rule => rule.Strength > 0 && rule.Entity != whole)
            .GroupBy(rule => rule.Entity)
            .Select(group => (Entity: group.Key, Articles: group.Select(ArticleOf).Distinct(StringComparer.Ordinal).Count(), Strength: group.Sum(rule => (int)rule.Strength)))
            .OrderByDescending(found => found.Articles).ThenByDescending(found => found.Strength).ThenBy(found => found.Entity.Line)
            .FirstOrDefault();
        return part.Entity is not null && part.Articles * 2 > voters ? part.Entity : whole;
    }

    private string ArticleOf(Rule rule) => _corpus.ArticleOf(rule.Evidence).Id;

    private bool IsOf(Entity entity, IReadOnlyCollection<Entity> group)
    {
        for (Entity? at = entity; at is not null; at = at.BelongsTo is { } id ? _corpus.Domain.FindEntity(id) : null)
            if (group.Contains(at))
                return true;
        return false;
    }

    private static Entity WholeOf(Domain domain, Entity entity)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (entity.BelongsTo is { } id && seen.Add(entity.Id) && domain.FindEntity(id) is { Kind.IsCandidate: true } whole) entity = whole;
        return entity;
    }
}
