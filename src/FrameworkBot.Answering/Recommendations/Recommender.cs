using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Telemetry;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>Weighs the rules of a corpus for some criteria.</summary>
public sealed class Recommender
{
    private readonly Corpus _corpus;
    private readonly Dictionary<Entity, Entity> _wholeOf;
    private readonly RuleNumbers _numbers;

    /// <summary>Prepares to recommend from the rules of a corpus.</summary>
    public Recommender(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _wholeOf = corpus.Domain.Entities.ToDictionary(entity => entity, entity => WholeOf(corpus.Domain, entity));
        _numbers = new RuleNumbers(corpus, _wholeOf);
    }

    /// <summary>
    /// The candidates for some criteria. What belongs together stands together: rules on a part count for its whole, and
    /// the candidate is named after the part that has most of the votes. A candidate's score is the sum over criteria and
    /// articles of each article's strongest rule; ties go by the first criterion, then by supporters, then by the order of
    /// the domain. A criterion that must be met excludes what no rule supports for it. Null when no rule speaks for
    /// anything.
    /// </summary>
    /// <param name="asked">The criteria, and what is weighed for them; without criteria it is null.</param>
    public Recommendation? Recommend(Weighing asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        using var stage = AnsweringTelemetry.Begin("recommend");
        var (criteria, among, excluded) = (asked.Criteria, asked.Among, asked.Excluded);
        var rules = Applicable(criteria).Where(rule => !excluded.Any(other => _wholeOf[other] == _wholeOf[rule.Entity]) && (among.Count == 0 || IsOf(rule.Entity, among)) && (asked.Article is null || asked.Article == _corpus.ArticleOf(rule.Evidence))).ToArray();
        var musts = asked.AllMusts;
        var groups = rules.GroupBy(rule => among.Contains(rule.Entity) ? rule.Entity : _wholeOf[rule.Entity]).ToArray();
        var candidates = groups.Where(group => Unmet(group, musts) is null)
            .Select(group => Weigh(group.Key, [.. group], criteria))
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.Evidence.Where(rule => rule.When.Contains(criteria[0])).Sum(rule => (int)rule.Strength))
            .ThenByDescending(candidate => candidate.Supporters)
            .ThenBy(candidate => candidate.Entity.Line)
            .ToArray();
        if (candidates.Length == 0 || candidates[0].Score <= 0 || candidates[0].Supporters == 0) return null;
        var voices = rules.Select(ArticleOf).Distinct(StringComparer.Ordinal).Count();
        var left = groups.Where(group => group.Any(rule => rule.Strength > 0)).Select(group => (Group: group, Unmet: Unmet(group, musts))).Where(pair => pair.Unmet is not null)
            .OrderByDescending(pair => pair.Group.Where(rule => rule.Strength > 0).Select(rule => (ArticleOf(rule), rule.When[0])).Distinct().Count()).ThenBy(pair => pair.Group.Key.Line)
            .Select(pair => new Exclusion(pair.Group.Key, pair.Unmet!, [.. pair.Group]));
        return new Recommendation(criteria, candidates, voices) { Exclusions = [.. left] };
    }

    /// <summary>Counts votes where only what comes out is of interest.</summary>
    internal Ballot NewBallot() => new(_numbers);

    /// <summary>The family of the best candidate that <see cref="Recommend"/> would give; null where it gives none.</summary>
    /// <param name="asked">What is weighed.</param>
    /// <param name="ballot">Counts the votes; what it counted before is gone.</param>
    internal Family? LeaderOf(Weighing asked, Ballot ballot)
    {
        Family? best = null;
        foreach (var family in ballot.Count(asked, entity => IsOf(entity, asked.Among)))
            if (best is null || IsBefore(family, best))
                best = family;
        return best is { Score: > 0, Supporters: > 0 } ? best : null;
    }

    /// <summary>What an entity is a part of at the last, among what people choose between; itself where it is a part of nothing.</summary>
    public Entity WholeOf(Entity entity) => _wholeOf[entity];

    /// <summary>
    /// Every rule about an entity, strongest first, in file order among equals. A sentence that speaks for it by one criterion and against it by another
    /// ("learn one of the two in depth") says nothing against the entity itself.
    /// </summary>
    public IReadOnlyList<Rule> About(Entity entity)
    {
        var rules = _corpus.Rules.Where(rule => rule.Entity == entity).ToArray();
        var inFavour = rules.Where(rule => rule.Strength > 0).Select(rule => rule.Evidence).ToHashSet();
        return [.. rules.Where(rule => rule.Strength > 0 || !inFavour.Contains(rule.Evidence)).OrderByDescending(rule => Math.Abs((int)rule.Strength))];
    }

    /// <summary>The rules whose criteria were all asked for.</summary>
    public IReadOnlyList<Rule> Applicable(IReadOnlyCollection<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var isAsked = new bool[_numbers.Criteria];
        foreach (var criterion in criteria) isAsked[_numbers.Of(criterion)] = true;
        var applicable = new List<Rule>();
        foreach (ref readonly var rule in _numbers.Rules.AsSpan())
            if (Array.TrueForAll(rule.When, criterion => isAsked[criterion]))
                applicable.Add(rule.Rule);
        return applicable;
    }

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

    private bool IsBefore(Family one, Family other) =>
        one.Score != other.Score ? one.Score > other.Score
        : one.OnFirst != other.OnFirst ? one.OnFirst > other.OnFirst
        : one.Supporters != other.Supporters ? one.Supporters > other.Supporters
        : NamedAfter(one.Of, [.. one.Rules]).Line < NamedAfter(other.Of, [.. other.Rules]).Line;

    // The part that most articles speak for, where that is at least half of those which speak for the whole family, and
    // for half of the criteria: a part that is good for one of three is not what is chosen.
    private Entity NamedAfter(Entity whole, Rule[] rules)
    {
        var voters = rules.Where(rule => rule.Strength > 0).Select(ArticleOf).Distinct(StringComparer.Ordinal).Count();
        var part = rules.Where(rule => rule.Strength > 0 && rule.Entity != whole)
            .GroupBy(rule => rule.Entity)
            .Select(group => (Entity: group.Key, Articles: group.Select(ArticleOf).Distinct(StringComparer.Ordinal).Count(), Strength: group.Sum(rule => (int)rule.Strength)))
            .OrderByDescending(found => found.Articles).ThenByDescending(found => found.Strength).ThenBy(found => found.Entity.Line)
            .FirstOrDefault();
        return part.Entity is not null && part.Articles * 2 > voters && Criteria(rules, part.Entity) * 2 >= Criteria(rules, null) ? part.Entity : whole;
    }

    // How many sets of criteria the rules support a part for; null for the whole family.
    private static int Criteria(Rule[] rules, Entity? part) =>
        rules.Where(rule => rule.Strength > 0 && (part is null || rule.Entity == part)).Select(rule => rule.When[0]).Distinct().Count();

    // The first criterion that must be met and that no rule supports.
    private static Criterion? Unmet(IEnumerable<Rule> rules, IReadOnlyList<Criterion> musts) =>
        musts.FirstOrDefault(must => !rules.Any(rule => rule.Strength > 0 && rule.When.Contains(must)));

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
