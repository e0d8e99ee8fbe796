using System.Numerics;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Scores single passages of a plan, adding the parts in the same order as a search of all passages does, and says
/// beforehand what a passage cannot exceed. Passages are given with the lists that have them, a bit for each list.
/// </summary>
internal sealed class PassageScorer(QueryPlan plan)
{
    // Bounds are sums of rounded numbers in another order than scores.
    private const double Slack = 1 + 1e-9;

    private readonly double[] _frequencies = new double[plan.Lists.Count];
    private readonly int[] _inText = new int[plan.Lists.Count];
    private readonly int[] _places = new int[plan.Lists.Count];

    /// <summary>What a list adds to a score at the most with so high a frequency, but for pairs.</summary>
    public double BoundOfList(int list, double frequency)
    {
        var bound = 0.0;
        foreach (var term in plan.Terms)
        {
            foreach (var stem in term.Stems)
                if (stem.List == list && !stem.IsRepeated) bound += term.ByStem.Earned(stem.Weight * frequency);
            if (term.SurfaceList == list) bound += term.BySurface.Earned(frequency);
        }
        return bound * Slack;
    }

    /// <summary>What pairs of these lists add to a score at the most, by the highest counts of whole lists.</summary>
    public double BoundOfPairs(ulong lists)
    {
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            _inText[list] = plan.Lists[list].MaxInText;
        }
        return PairsOfCounts(lists) * Slack;
    }

    /// <summary>What this passage cannot exceed, by how often it has each stem; its score may then be asked for.</summary>
    /// <param name="lists">The lists that have it.</param>
    /// <param name="passage">The passage.</param>
    /// <param name="blocks">Of each of these lists, the block that it is in.</param>
    public double Bound(ulong lists, int passage, ReadOnlySpan<int> blocks)
    {
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            var cursor = plan.Lists[list];
            _places[list] = cursor.FindIn(blocks[list], passage);
            _frequencies[list] = cursor.Frequency(_places[list]);
            _inText[list] = cursor.Counts(_places[list]).Text;
        }
        return BoundOfCounts(lists);
    }

    /// <summary>The score of the passage that was asked about last.</summary>
    public double Score(ulong lists)
    {
        var score = 0.0;
        foreach (var term in plan.Terms)
        {
            score += term.ByStem.Earned(StemFrequency(term, lists));
            if (Has(lists, term.SurfaceList))
                score += term.BySurface.Earned(plan.Lists[term.SurfaceList].Frequency(_places[term.SurfaceList], term.SurfaceCode));
        }
        foreach (var pair in plan.Pairs)
        {
            var frequency = 0.0;
            foreach (var a in plan.Terms[pair.First].Stems)
                foreach (var b in plan.Terms[pair.Second].Stems)
                    if (PairFrequencies.ArePair(a, b) && Has(lists, a.List) && Has(lists, b.List))
                        frequency += a.Weight * b.Weight * PairFrequencies.Nearness(Positions(a.List), Positions(b.List), plan.PairWindow);
            score += pair.Earned(frequency);
        }
        return score;
    }

    private double BoundOfCounts(ulong lists)
    {
        var bound = 0.0;
        foreach (var term in plan.Terms)
        {
            bound += term.ByStem.Earned(StemFrequency(term, lists));
            if (Has(lists, term.SurfaceList)) bound += term.BySurface.Earned(_frequencies[term.SurfaceList]);
        }
        return (bound + PairsOfCounts(lists)) * Slack;
    }

    private double PairsOfCounts(ulong lists)
    {
        var bound = 0.0;
        foreach (var pair in plan.Pairs)
        {
            var frequency = 0.0;
            foreach (var a in plan.Terms[pair.First].Stems)
                foreach (var b in plan.Terms[pair.Second].Stems)
                    if (PairFrequencies.ArePair(a, b) && Has(lists, a.List) && Has(lists, b.List))
                        frequency += a.Weight * b.Weight * PairFrequencies.MostNearness(_inText[a.List], _inText[b.List]);
            bound += pair.Earned(frequency);
        }
        return bound;
    }

    private double StemFrequency(PlannedTerm term, ulong lists)
    {
        var frequency = 0.0;
        foreach (var stem in term.Stems)
            if (!stem.IsRepeated && Has(lists, stem.List)) frequency += stem.Weight * _frequencies[stem.List];
        return frequency;
    }

    private ReadOnlySpan<int> Positions(int list) => plan.Lists[list].Positions(_places[list]);

    private static bool Has(ulong lists, int list) => list >= 0 && (lists >> list & 1) != 0;
}
