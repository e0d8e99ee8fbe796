using System.Buffers;
using System.Numerics;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Finds the best passages without scoring most of the others. Passages that more lists have come first; each is passed
/// over as soon as what it cannot exceed (by whole lists, by blocks, by its own counts) is less than the worst passage
/// kept, and the search ends when that holds for all that are left. Of those that one list has alone, whole blocks are
/// passed over. What is found equals the search of all passages.
/// </summary>
internal sealed class PrunedSearch
{
    /// <summary>The most lists that a search may have: they share a word of 64 bits.</summary>
    public const int MostLists = 64;

    // Lists with fewer postings in all than passages by this go into a table; otherwise passages are counted by bitmaps.
    private const int TableShare = 64;

    private const int CollectedAtOnce = 2048;

    private readonly QueryPlan _plan;
    private readonly PassageScorer _scorer;
    private readonly TopPassages _best;
    private readonly int[] _blocks;
    private readonly int[] _lasts;
    private readonly double[] _listBounds;
    private readonly double[] _blockFrequencies;
    private readonly double[] _blockBounds;
    private readonly (double OfPairs, double OfAll)[] _bounds;
    private readonly int _passageCount;
    private RangeBounds? _ranges;

    /// <summary>Prepares a search.</summary>
    public PrunedSearch(QueryPlan plan, int passageCount, int top)
    {
        _plan = plan;
        _passageCount = passageCount;
        _scorer = new PassageScorer(plan);
        _best = new TopPassages(Math.Min(top, passageCount));
        _blocks = new int[plan.Lists.Count];
        _lasts = new int[plan.Lists.Count];
        _blockFrequencies = new double[plan.Lists.Count];
        _blockBounds = new double[plan.Lists.Count];
        _listBounds = [.. plan.Lists.Select((list, l) => _scorer.BoundOfList(l, list.MaxFrequency))];
        _bounds = new (double, double)[plan.Lists.Count <= RangeBounds.MostLists ? 1 << plan.Lists.Count : 0];
    }

    /// <summary>The best passages, best first.</summary>
    public ScoredPassage[] Run()
    {
        if (_plan.Lists.Sum(list => (long)list.Count) * TableShare < _passageCount) SearchShort();
        else SearchLong();
        return _best.Take();
    }

    private void SearchLong()
    {
        using var counts = new PresenceCounts(_plan, _passageCount);
        var passages = ArrayPool<int>.Shared.Rent(CollectedAtOnce);
        for (var level = Math.Min(PresenceCounts.Most, _plan.Lists.Count); level > 1 && MayReach(level); level--)
        {
            Rewind();
            if (level < PresenceCounts.Most && _bounds.Length > 0 && _best.Threshold > 0) OfferByRanges(level, counts, passages);
            else OfferWords(level, counts, [], 0, counts.WordCount, passages);
        }
        ArrayPool<int>.Shared.Return(passages);
        OfferSingles(counts.ListsOf);
    }

    private void OfferByRanges(int level, PresenceCounts counts, int[] passages)
    {
        var width = PresenceCounts.WordsAtOnce * 64;
        var ranges = _ranges ??= new RangeBounds(_plan, _scorer);
        ranges.Rewind();
        for (var first = 0; first < _passageCount;)
        {
            var end = Math.Min(ranges.MoveTo(first, width, level, _best.Threshold, lists => BoundsOf(lists).OfPairs), counts.WordCount * 64);
            if (ranges.Alive.Length > 0) OfferWords(level, counts, ranges.Alive, first / 64, end / 64, passages);
            first = end;
        }
    }

    private void OfferWords(int level, PresenceCounts counts, ReadOnlySpan<ulong> choices, int word, int end, int[] passages)
    {
        while (word < end)
        {
            var found = passages.AsSpan(0, counts.Collect(level, choices, ref word, end, passages));
            _ = _plan.Lists[0].Touch(found);
            foreach (var passage in found) Offer(passage, counts.ListsOf(passage), counts);
        }
    }

    private void SearchShort()
    {
        using var table = new PassageTable(_plan.Lists);
        for (var level = Math.Min(PresenceCounts.Most, _plan.Lists.Count); level > 1 && table.Shared.Count > 0 && MayReach(level); level--)
        {
            Rewind();
            foreach (var passage in table.Shared)
                if (table.ListsOf(passage) is var lists && Math.Min(PresenceCounts.Most, BitOperations.PopCount(lists)) == level) Offer(passage, lists, null);
        }
        OfferSingles(table.ListsOf);
    }

    // Whether a passage of so many lists could be among the best: by every choice of so many lists where there are few,
    // otherwise by the best lists and all pairs.
    private bool MayReach(int level)
    {
        if (_best.Threshold == 0 || level == PresenceCounts.Most) return true;
        if (_bounds.Length == 0) return _listBounds.OrderDescending().Take(level).Sum() + _plan.Pairs.Sum(pair => pair.Ceiling) >= _best.Threshold;
        for (var lists = 1UL; lists < (ulong)_bounds.Length; lists++)
            if (BitOperations.PopCount(lists) == level && BoundsOf(lists).OfAll >= _best.Threshold) return true;
        return false;
    }

    private void Offer(int passage, ulong lists, PresenceCounts? counts)
    {
        var (ofPairs, ofAll) = BoundsOf(lists);
        if (ofAll < _best.Threshold) return;
        var bound = ofPairs;
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            if (_lasts[list] < passage) MoveTo(list, _plan.Lists[list].FindBlock(passage, _blocks[list] + 1));
            bound += _blockBounds[list];
        }
        if (bound < _best.Threshold) return;
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            _scorer.Put(list, PlaceOf(list, passage, counts), passage);
        }
        OfferPut(passage, lists, ofPairs);
    }

    private void OfferPut(int passage, ulong lists, double ofPairs)
    {
        if (_scorer.MayReach(lists, ofPairs, _best.Threshold)) _best.Offer(new ScoredPassage(passage, _scorer.Score(lists)));
    }

    // Those that one list has alone, the list that can add most first.
    private void OfferSingles(Func<int, ulong> listsOf)
    {
        foreach (var list in Enumerable.Range(0, _listBounds.Length).OrderByDescending(list => _listBounds[list]))
        {
            if (_listBounds[list] < _best.Threshold) return;
            var cursor = _plan.Lists[list];
            for (var block = 0; block < cursor.BlockCount; block++)
            {
                MoveTo(list, block);
                if (_blockBounds[list] < _best.Threshold) continue;
                cursor.Load(block);
                var passages = cursor.Passages;
                for (var i = 0; i < passages.Length; i++)
                {
                    if (listsOf(passages[i]) != 1UL << list) continue;
                    _scorer.Put(list, i, passages[i]);
                    OfferPut(passages[i], 1UL << list, 0);
                }
            }
        }
    }

    private int PlaceOf(int list, int passage, PresenceCounts? counts)
    {
        var bitmap = counts is null ? [] : counts.BitmapOf(list);
        return bitmap.Length > 0 ? _plan.Lists[list].PlaceIn(_blocks[list], passage, bitmap) : _plan.Lists[list].FindIn(_blocks[list], passage);
    }

    private void Rewind()
    {
        for (var list = 0; list < _blocks.Length; list++) MoveTo(list, 0);
    }

    private void MoveTo(int list, int block)
    {
        _blocks[list] = block;
        (_lasts[list], var frequency) = _plan.Lists[list].Limits(block);
        if (frequency == _blockFrequencies[list]) return;
        _blockFrequencies[list] = frequency;
        _blockBounds[list] = _scorer.BoundOfList(list, frequency);
    }

    // What pairs and lists add at the most, remembered for queries of few lists.
    private (double OfPairs, double OfAll) BoundsOf(ulong lists)
    {
        if (_bounds.Length == 0) return ReckonBounds(lists);
        ref var bounds = ref _bounds[lists];
        if (bounds.OfAll == 0) bounds = ReckonBounds(lists);
        return bounds;
    }

    private (double OfPairs, double OfAll) ReckonBounds(ulong lists)
    {
        var ofPairs = _scorer.BoundOfPairs(lists);
        var ofAll = ofPairs;
        for (var rest = lists; rest != 0; rest &= rest - 1) ofAll += _listBounds[BitOperations.TrailingZeroCount(rest)];
        return (ofPairs, ofAll);
    }
}
