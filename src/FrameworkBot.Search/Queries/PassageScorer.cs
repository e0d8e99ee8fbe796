using System.Numerics;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Scores single passages of a plan, adding the parts in the same order as a search of all passages does, and says
/// beforehand what a passage cannot exceed. Passages are given with the lists that have them, a bit for each list; each of
/// these is put at the passage first.
/// </summary>
internal sealed class PassageScorer
{
    // Bounds are sums of rounded numbers in another order than scores.
    private const double Slack = 1 + 1e-9;

    private readonly QueryPlan _plan;
    private readonly ulong[] _listsOfTerms;
    private readonly double[] _frequencies;
    private readonly int[] _inText;
    private readonly int[] _places;
    private int _passage;
    private double _mostOfPairs;

    /// <summary>For the passages of a plan.</summary>
    public PassageScorer(QueryPlan plan)
    {
        _plan = plan;
        _listsOfTerms = Array.ConvertAll(plan.Terms, ListsOf);
        _frequencies = new double[plan.Lists.Count];
        _inText = new int[plan.Lists.Count];
        _places = new int[plan.Lists.Count];
    }

    /// <summary>What a list adds to a score at the most with so high a frequency, but for pairs.</summary>
    public double BoundOfList(int list, double frequency)
    {
        var bound = 0.0;
        foreach (var term in _plan.Terms)
        {
            foreach (var stem in term.Stems)
                if (stem.List == list && !stem.IsRepeated) bound += term.ByStem.Earned(stem.Weight * frequency);
            if (term.SurfaceList == list) bound += term.BySurface.Earned(frequency);
        }
        return bound * Slack;
    }

    /// <summary>What pairs of these lists add to a score at the most, with so high counts in a text.</summary>
    public double BoundOfPairs(ulong lists, int[] inText) => PairsOfCounts(lists, inText) * Slack;

    /// <summary>The frequency of a list in the passage that it is at.</summary>
    public double Frequency(int list) => _frequencies[list];

    /// <summary>Puts a list at a passage that it has.</summary>
    /// <param name="list">The list.</param>
    /// <param name="place">The place of the passage in the block that the list is in.</param>
    /// <param name="passage">The passage.</param>
    public void Put(int list, int place, int passage)
    {
        var cursor = _plan.Lists[list];
        var counts = cursor.Counts(place);
        _passage = passage;
        _places[list] = place;
        _frequencies[list] = cursor.Frequency(passage, counts);
        _inText[list] = counts.Text;
    }

    /// <summary>Whether the score of the passage might reach a threshold, by how often it has each stem.</summary>
    /// <param name="lists">The lists that have it.</param>
    /// <param name="ofPairs">What pairs of these lists add at the most.</param>
    /// <param name="threshold">The threshold.</param>
    public bool MayReach(ulong lists, double ofPairs, double threshold)
    {
        var bound = 0.0;
        for (var t = 0; t < _listsOfTerms.Length; t++)
        {
            if ((_listsOfTerms[t] & lists) == 0) continue;
            var term = _plan.Terms[t];
            bound += term.ByStem.Earned(StemFrequency(term, lists));
            if (Has(lists, term.SurfaceList)) bound += term.BySurface.Earned(_frequencies[term.SurfaceList]);
        }
        if (bound * Slack + ofPairs < threshold) return false;
        _mostOfPairs = ofPairs == 0 ? 0 : PairsOfCounts(lists, _inText);
        return (bound + _mostOfPairs) * Slack >= threshold;
    }

    /// <summary>The score of the passage, of which <see cref="MayReach"/> was asked before.</summary>
    /// <param name="lists">The lists that have it.</param>
    /// <param name="threshold">A score that is not reached need not be exact: it is too low.</param>
    public double Score(ulong lists, double threshold)
    {
        var score = 0.0;
        for (var t = 0; t < _listsOfTerms.Length; t++)
        {
            if ((_listsOfTerms[t] & lists) == 0) continue;
            var term = _plan.Terms[t];
            score += term.ByStem.Earned(StemFrequency(term, lists));
            if (Has(lists, term.SurfaceList)) score += term.BySurface.Earned(SurfaceFrequency(term));
        }
        if (BitOperations.IsPow2(lists) || (score + _mostOfPairs) * Slack < threshold) return score;
        foreach (var pair in _plan.Pairs)
        {
            if (!MayMeet(pair, lists)) continue;
            var frequency = 0.0;
            foreach (var a in _plan.Terms[pair.First].Stems)
                foreach (var b in _plan.Terms[pair.Second].Stems)
                    if (PairFrequencies.ArePair(a, b) && Has(lists, a.List) && Has(lists, b.List))
                        frequency += a.Weight * b.Weight * PairFrequencies.Nearness(Positions(a.List), Positions(b.List), _plan.PairWindow);
            score += pair.Earned(frequency);
        }
        return score;
    }

    private double PairsOfCounts(ulong lists, int[] inText)
    {
        var bound = 0.0;
        foreach (var pair in _plan.Pairs)
        {
            if (!MayMeet(pair, lists)) continue;
            var frequency = 0.0;
            foreach (var a in _plan.Terms[pair.First].Stems)
                foreach (var b in _plan.Terms[pair.Second].Stems)
                    if (PairFrequencies.ArePair(a, b) && Has(lists, a.List) && Has(lists, b.List))
                        frequency += a.Weight * b.Weight * PairFrequencies.MostNearness(inText[a.List], inText[b.List]);
            bound += pair.Earned(frequency);
        }
        return bound;
    }

    private bool MayMeet(in QueryPart pair, ulong lists) => (_listsOfTerms[pair.First] & lists) != 0 && (_listsOfTerms[pair.Second] & lists) != 0;

    private double StemFrequency(PlannedTerm term, ulong lists)
    {
        var frequency = 0.0;
        foreach (var stem in term.Stems)
            if (!stem.IsRepeated && Has(lists, stem.List)) frequency += stem.Weight * _frequencies[stem.List];
        return frequency;
    }

    private double SurfaceFrequency(PlannedTerm term)
    {
        var list = _plan.Lists[term.SurfaceList];
        return list.Frequency(_passage, list.Counts(_places[term.SurfaceList], term.SurfaceCode));
    }

    private ReadOnlySpan<int> Positions(int list) => _plan.Lists[list].Positions(_places[list]);

    private static ulong ListsOf(PlannedTerm term)
    {
        var lists = term.SurfaceList < 0 ? 0 : 1UL << term.SurfaceList;
        foreach (var stem in term.Stems)
            if (stem.List >= 0) lists |= 1UL << stem.List;
        return lists;
    }

    private static bool Has(ulong lists, int list) => list >= 0 && (lists >> list & 1) != 0;
}
