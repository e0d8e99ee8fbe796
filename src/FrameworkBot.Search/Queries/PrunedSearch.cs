using System.Numerics;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Finds the best passages without scoring most of the others. Passages that more lists have come first; each is passed
/// over as soon as what it cannot exceed (by whole lists, by blocks, by its own counts) is less than the worst passage
/// kept, and the search ends when that holds for all that are left. What is found equals the search of all passages.
/// </summary>
internal sealed class PrunedSearch
{
    /// <summary>The most lists that a search may have: they share a word of 64 bits.</summary>
    public const int MostLists = 64;

    // Lists with fewer postings in all than passages by this are merged; otherwise passages are counted by bitmaps.
    private const int MergeShare = 64;

    private const int RememberedLists = 8;

    private readonly QueryPlan _plan;
    private readonly PassageScorer _scorer;
    private readonly TopPassages _best;
    private readonly int[] _blocks;
    private readonly double[] _listBounds;
    private readonly double[] _blockBounds;
    private readonly (double OfPairs, double OfAll)[] _bounds;
    private readonly int _passageCount;

    /// <summary>Prepares a search.</summary>
    public PrunedSearch(QueryPlan plan, int passageCount, int top)
    {
        _plan = plan;
        _passageCount = passageCount;
        _scorer = new PassageScorer(plan);
        _best = new TopPassages(Math.Min(top, passageCount));
        _blocks = new int[plan.Lists.Count];
        _blockBounds = new double[plan.Lists.Count];
        _listBounds = [.. plan.Lists.Select((list, l) => _scorer.BoundOfList(l, list.MaxFrequency))];
        _bounds = new (double, double)[plan.Lists.Count <= RememberedLists ? 1 << plan.Lists.Count : 0];
    }

    /// <summary>The best passages, best first.</summary>
    public ScoredPassage[] Run()
    {
        if (_plan.Lists.Sum(list => (long)list.Count) * MergeShare < _passageCount) SearchMerged();
        else SearchCounted();
        return _best.Take();
    }

    private void SearchCounted()
    {
        using var counts = new PresenceCounts(_plan, _passageCount);
        for (var level = Math.Min(PresenceCounts.Most, _plan.Lists.Count); level >= 1 && MayReach(level); level--)
        {
            Rewind();
            var word = 0;
            for (var rest = counts.Next(level, ref word); rest != 0; word++, rest = counts.Next(level, ref word))
                for (; rest != 0; rest &= rest - 1)
                {
                    var passage = word * 64 + BitOperations.TrailingZeroCount(rest);
                    Offer(passage, counts.ListsOf(passage));
                }
        }
    }

    private void SearchMerged()
    {
        var found = ListMerger.Merge(_plan.Lists);
        for (var level = Math.Min(PresenceCounts.Most, _plan.Lists.Count); level >= 1 && MayReach(level); level--)
        {
            Rewind();
            foreach (var (passage, lists) in found)
                if (Math.Min(PresenceCounts.Most, BitOperations.PopCount(lists)) == level) Offer(passage, lists);
        }
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

    private void Offer(int passage, ulong lists)
    {
        var (bound, ofAll) = BoundsOf(lists);
        if (ofAll < _best.Threshold) return;
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            if (_plan.Lists[list].LastIn(_blocks[list]) < passage) MoveTo(list, passage);
            bound += _blockBounds[list];
        }
        if (bound < _best.Threshold || _scorer.Bound(lists, passage, _blocks) < _best.Threshold) return;
        _best.Offer(new ScoredPassage(passage, _scorer.Score(lists)));
    }

    private void Rewind()
    {
        for (var l = 0; l < _blocks.Length; l++)
        {
            _blocks[l] = 0;
            _blockBounds[l] = _scorer.BoundOfList(l, _plan.Lists[l].MaxFrequencyIn(0));
        }
    }

    private void MoveTo(int list, int passage)
    {
        _blocks[list] = _plan.Lists[list].FindBlock(passage, _blocks[list] + 1);
        _blockBounds[list] = _scorer.BoundOfList(list, _plan.Lists[list].MaxFrequencyIn(_blocks[list]));
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
