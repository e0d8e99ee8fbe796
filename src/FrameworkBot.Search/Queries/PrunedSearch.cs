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
    private readonly double[] _pairBounds;
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
        _pairBounds = new double[plan.Lists.Count <= RememberedLists ? 1 << plan.Lists.Count : 0];
        Array.Fill(_pairBounds, -1);
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
            for (var w = 0; w < counts.WordCount; w++)
                for (var rest = counts.With(level, w); rest != 0; rest &= rest - 1)
                {
                    var passage = w * 64 + BitOperations.TrailingZeroCount(rest);
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

    // Whether a passage of so many lists could be among the best: the best lists, and all of their pairs, in one passage.
    private bool MayReach(int level)
    {
        if (_best.Threshold == 0 || level == PresenceCounts.Most) return true;
        var bound = _listBounds.OrderDescending().Take(level).Sum();
        if (level > 1) bound += _plan.Pairs.Sum(pair => pair.Ceiling);
        return bound >= _best.Threshold;
    }

    private void Offer(int passage, ulong lists)
    {
        var bound = PairBound(lists);
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            if (_plan.Lists[list].LastIn(_blocks[list]) < passage) MoveTo(list, passage);
            bound += _blockBounds[list];
        }
        if (bound < _best.Threshold || _scorer.Bound(lists, passage) < _best.Threshold) return;
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

    private double PairBound(ulong lists)
    {
        if (_pairBounds.Length == 0) return _scorer.BoundOfPairs(lists);
        ref var bound = ref _pairBounds[lists];
        if (bound < 0) bound = _scorer.BoundOfPairs(lists);
        return bound;
    }
}
