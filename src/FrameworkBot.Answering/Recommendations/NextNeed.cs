using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>
/// Chooses what to ask somebody who cannot choose: the criterion whose answer is expected to make the choice clearest. How clear it is, is the
/// entropy of the candidates' shares, which grow with the exponential of their votes: those for what is wanted in full, those for what is
/// still open by the average over all of it. Built once, then immutable.
/// </summary>
public sealed class NextNeed
{
    private const double Warmth = 2;
    private const double NobodyMinds = 0.2;
    private const double LeastGain = 1e-6;
    private readonly Recommender _recommender;
    private readonly Criterion[] _criteria;
    private readonly Entity[] _candidates;
    private readonly Dictionary<(Entity, Criterion), int> _votes;
    private readonly Dictionary<Criterion, double> _likelihood;

    /// <summary>Counts the votes of a corpus.</summary>
    public NextNeed(Corpus corpus, Recommender recommender)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(recommender);
        _recommender = recommender;
        var rules = corpus.Rules.Where(rule => rule.When.Count == 1).ToArray();
        _criteria = [.. corpus.Domain.Criteria.Where(criterion => !criterion.IsDefault && rules.Any(rule => rule.When[0] == criterion && rule.Strength > 0))];
        _candidates = [.. rules.Where(rule => rule.Strength > 0).Select(rule => recommender.WholeOf(rule.Entity)).Distinct().OrderBy(entity => entity.Line)];
        _votes = rules.GroupBy(rule => (recommender.WholeOf(rule.Entity), rule.When[0]))
            .ToDictionary(group => group.Key, group => group.GroupBy(rule => corpus.ArticleOf(rule.Evidence).Id).Sum(article => article.Select(rule => (int)rule.Strength).MaxBy(Math.Abs)));
        // A need that more articles speak of is taken to be more common.
        _likelihood = _criteria.ToDictionary(criterion => criterion, criterion =>
            0.5 * rules.Where(rule => rule.When[0] == criterion).Select(rule => corpus.ArticleOf(rule.Evidence).Id).Distinct(StringComparer.Ordinal).Count() / corpus.Articles.Count);
    }

    /// <summary>The criterion to ask about; null where no answer would change what is recommended.</summary>
    /// <param name="wanted">What was said to be needed.</param>
    /// <param name="asked">What was asked about, whatever the answer.</param>
    public Criterion? Find(IReadOnlyCollection<Criterion> wanted, IReadOnlyCollection<Criterion> asked)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(asked);
        Criterion[] open = [.. _criteria.Where(criterion => !wanted.Contains(criterion) && !asked.Contains(criterion))];
        if (!CanChange(wanted, open)) return null;
        var best = open.Select(criterion => (Criterion: criterion, Gain: Gain(criterion, wanted, open))).Where(pair => pair.Gain > LeastGain)
            .OrderByDescending(pair => Math.Round(pair.Gain, 9)).ThenBy(pair => pair.Criterion.Line).FirstOrDefault();
        return best.Criterion;
    }

    /// <summary>How unclear the choice is, in bits.</summary>
    public double Entropy(IReadOnlyCollection<Criterion> wanted, IReadOnlyCollection<Criterion> open)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(open);
        var weights = _candidates.Where(candidate => wanted.All(criterion => !criterion.IsConstraint || Votes(candidate, criterion) > 0))
            .Select(candidate => Math.Exp((wanted.Sum(criterion => Votes(candidate, criterion)) + (open.Count == 0 ? 0 : open.Average(criterion => Votes(candidate, criterion)))) / Warmth)).ToArray();
        var all = weights.Sum();
        return -weights.Sum(weight => weight / all * Math.Log2(weight / all));
    }

    // The drop of entropy that is to be expected. Who does not mind leaves all as it was.
    private double Gain(Criterion criterion, IReadOnlyCollection<Criterion> wanted, Criterion[] open)
    {
        var now = Entropy(wanted, open);
        Criterion[] rest = [.. open.Where(other => other != criterion)];
        var yes = _likelihood[criterion];
        return (1 - NobodyMinds) * (yes * (now - Entropy([.. wanted, criterion], rest)) + (1 - yes) * (now - Entropy(wanted, rest)));
    }

    private bool CanChange(IReadOnlyCollection<Criterion> wanted, Criterion[] open)
    {
        if (wanted.Count == 0) return open.Length > 0;
        var ballot = _recommender.NewBallot();
        var leader = LeaderOf([.. wanted], ballot);
        return open.Any(criterion => LeaderOf([.. wanted, criterion], ballot) != leader);
    }

    private Entity? LeaderOf(Criterion[] criteria, Ballot ballot) => _recommender.LeaderOf(new Weighing(criteria), ballot)?.Of;

    private int Votes(Entity candidate, Criterion criterion) => _votes.GetValueOrDefault((candidate, criterion));
}
