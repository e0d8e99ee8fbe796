using System.Numerics;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Which choices of lists may have one of the best passages, range after range: by the highest frequencies of the blocks
/// that lie there, of weak postings. For plans of few lists.
/// </summary>
internal sealed class RangeBounds
{
    private readonly QueryPlan _plan;
    private readonly PassageScorer _scorer;
    private readonly ChoiceBounds _choices;
    private readonly int[] _blocks;
    private readonly int[] _ends;
    private readonly double[] _frequencies;
    private readonly double[] _bounds;
    private readonly double[] _sums;
    private readonly ulong[] _alive;
    private int _aliveCount;

    /// <summary>Before the first range.</summary>
    public RangeBounds(QueryPlan plan, PassageScorer scorer, ChoiceBounds choices)
    {
        (_plan, _scorer, _choices) = (plan, scorer, choices);
        _blocks = new int[plan.Lists.Count];
        _ends = new int[plan.Lists.Count];
        _frequencies = new double[plan.Lists.Count];
        _bounds = new double[plan.Lists.Count];
        _sums = new double[1 << plan.Lists.Count];
        _alive = new ulong[1 << plan.Lists.Count];
    }

    /// <summary>The choices of the range that may reach the threshold, a bit for each list.</summary>
    public ReadOnlySpan<ulong> Alive => _alive.AsSpan(0, _aliveCount);

    /// <summary>Begins with the first range again.</summary>
    public void Rewind()
    {
        Array.Clear(_blocks);
        Array.Clear(_ends);
    }

    /// <summary>Goes to a later range.</summary>
    /// <param name="first">The passage that it begins with, a multiple of <paramref name="width"/>.</param>
    /// <param name="width">The range is a multiple of so many passages long.</param>
    /// <param name="level">How many lists a choice has.</param>
    /// <param name="threshold">What a passage must reach.</param>
    /// <returns>Where the range ends.</returns>
    public int MoveTo(int first, int width, int level, double threshold)
    {
        var end = int.MaxValue;
        for (var list = 0; list < _ends.Length; list++)
        {
            if (_ends[list] <= first) Move(list, first, width);
            end = Math.Min(end, _ends[list]);
        }
        _aliveCount = 0;
        for (var lists = 1UL; lists < (ulong)_sums.Length; lists++)
        {
            _sums[lists] = _sums[lists & (lists - 1)] + _bounds[BitOperations.TrailingZeroCount(lists)];
            if (BitOperations.PopCount(lists) == level && _sums[lists] + _choices.Of(lists).OfWeakPairs >= threshold) _alive[_aliveCount++] = lists;
        }
        return end;
    }

    // To the blocks that have the first passages from a place on: one if it goes beyond them, otherwise all.
    private void Move(int list, int first, int width)
    {
        var cursor = _plan.Lists[list];
        var block = _blocks[list] = cursor.FindBlock(first, _blocks[list]);
        var frequency = 0.0;
        _ends[list] = int.MaxValue;
        if (block < cursor.BlockCount)
        {
            (var last, frequency) = cursor.Limits(block);
            _ends[list] = Math.Max(first + width, (last + 1) / width * width);
            while (last < first + width - 1 && ++block < cursor.BlockCount)
            {
                (last, var next) = cursor.Limits(block);
                frequency = Math.Max(frequency, next);
            }
        }
        frequency = Math.Min(frequency, _choices.WeakFrequencies[list]);
        if (frequency == _frequencies[list]) return;
        _frequencies[list] = frequency;
        _bounds[list] = _scorer.BoundOfList(list, frequency);
    }
}
