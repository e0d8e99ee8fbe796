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
    private readonly ChoiceBounds _bounds;
    private readonly int[] _blocks;
    private readonly int[] _ends;
    private readonly double[] _frequencies;
    private readonly double[] _listBounds;
    private readonly ulong[] _choices;
    private readonly ulong[] _alive;
    private int _choiceCount;
    private int _aliveCount;
    private ulong _lists;

    /// <summary>Before the first range.</summary>
    public RangeBounds(QueryPlan plan, PassageScorer scorer, ChoiceBounds bounds)
    {
        (_plan, _scorer, _bounds) = (plan, scorer, bounds);
        _blocks = new int[plan.Lists.Count];
        _ends = new int[plan.Lists.Count];
        _frequencies = new double[plan.Lists.Count];
        _listBounds = new double[plan.Lists.Count];
        _choices = new ulong[1 << plan.Lists.Count];
        _alive = new ulong[1 << plan.Lists.Count];
    }

    /// <summary>The choices of the range that may reach the threshold, a bit for each list.</summary>
    public ReadOnlySpan<ulong> Alive => _alive.AsSpan(0, _aliveCount);

    /// <summary>Begins with the first range, for the choices of so many lists that may reach a threshold at all.</summary>
    public void Begin(int level, double threshold)
    {
        Array.Clear(_blocks);
        Array.Clear(_ends);
        (_choiceCount, _lists) = (0, 0);
        for (var lists = 1UL; lists < (ulong)_choices.Length; lists++)
        {
            if (BitOperations.PopCount(lists) != level || _bounds.Of(lists).OfWeak < threshold) continue;
            _choices[_choiceCount++] = lists;
            _lists |= lists;
        }
    }

    /// <summary>Goes to a later range.</summary>
    /// <param name="first">The passage that it begins with, a multiple of <paramref name="width"/>.</param>
    /// <param name="width">The range is a multiple of so many passages long.</param>
    /// <param name="threshold">What a passage must reach, as high as at the beginning or higher.</param>
    /// <returns>Where the range ends.</returns>
    public int MoveTo(int first, int width, double threshold)
    {
        var end = int.MaxValue;
        for (var rest = _lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            if (_ends[list] <= first) Move(list, first, width);
            end = Math.Min(end, _ends[list]);
        }
        _aliveCount = 0;
        foreach (var lists in _choices.AsSpan(0, _choiceCount))
        {
            var bound = _bounds.Of(lists).OfWeakPairs;
            for (var rest = lists; rest != 0; rest &= rest - 1) bound += _listBounds[BitOperations.TrailingZeroCount(rest)];
            if (bound >= threshold) _alive[_aliveCount++] = lists;
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
        frequency = Math.Min(frequency, _bounds.WeakFrequencies[list]);
        if (frequency == _frequencies[list]) return;
        _frequencies[list] = frequency;
        _listBounds[list] = _scorer.BoundOfList(list, frequency);
    }
}
