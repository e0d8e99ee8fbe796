using System.Numerics;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Takes passages one after the other and keeps the best. A passage is passed over as soon as what it cannot exceed (by
/// the choice of its lists, by their blocks, by its own counts) is less than the worst passage kept.
/// </summary>
internal sealed class PassageOffers
{
    private readonly QueryPlan _plan;
    private readonly PassageScorer _scorer;
    private readonly ChoiceBounds _bounds;
    private readonly TopPassages _best;
    private readonly int[] _blocks;
    private readonly int[] _touched;
    private readonly int[] _lasts;
    private readonly double[] _blockFrequencies;
    private readonly double[] _blockBounds;
    private bool _isWeak;

    /// <summary>Keeps so many at the most.</summary>
    public PassageOffers(QueryPlan plan, PassageScorer scorer, ChoiceBounds bounds, int top)
    {
        (_plan, _scorer, _bounds) = (plan, scorer, bounds);
        _best = new TopPassages(top);
        _blocks = new int[plan.Lists.Count];
        _touched = new int[plan.Lists.Count];
        _lasts = new int[plan.Lists.Count];
        _blockFrequencies = new double[plan.Lists.Count];
        _blockBounds = new double[plan.Lists.Count];
    }

    /// <summary>The score that a passage must reach; 0 while there is room.</summary>
    public double Threshold => _best.Threshold;

    /// <summary>The passages kept, best first. Nothing can be offered afterwards.</summary>
    public ScoredPassage[] Take() => _best.Take();

    /// <summary>Begins with the first passage again: passages ascend from here on.</summary>
    /// <param name="isWeak">Whether passages with a strong posting are left out.</param>
    public void Rewind(bool isWeak = false)
    {
        _isWeak = isWeak;
        Array.Fill(_blockFrequencies, -1);
        for (var list = 0; list < _blocks.Length; list++) MoveTo(list, 0);
    }

    /// <summary>
    /// Reads from the blocks of passages that are offered next: all at once the processor waits for memory once, not for each.
    /// </summary>
    /// <param name="passages">The passages, ascending, behind those offered so far.</param>
    /// <param name="lists">For each, the lists that have it.</param>
    /// <returns>Nothing that means anything; it keeps the reads from being left out.</returns>
    public int Touch(ReadOnlySpan<int> passages, ReadOnlySpan<ulong> lists)
    {
        var touched = 0;
        _blocks.CopyTo(_touched.AsSpan());
        for (var i = 0; i < passages.Length; i++)
        {
            var bounds = _bounds.Of(lists[i]);
            if ((_isWeak ? bounds.OfWeak : bounds.OfAll) < Threshold) continue;
            for (var rest = lists[i]; rest != 0; rest &= rest - 1)
            {
                var list = BitOperations.TrailingZeroCount(rest);
                _touched[list] = _plan.Lists[list].FindBlock(passages[i], _touched[list]);
                touched += _plan.Lists[list].Touch(_touched[list]);
            }
        }
        return touched;
    }

    /// <summary>Offers a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="lists">The lists that have it, two or more, a bit for each.</param>
    /// <param name="counts">Tells places by bitmaps; null where there are none.</param>
    public void Offer(int passage, ulong lists, PresenceCounts? counts = null)
    {
        var bounds = _bounds.Of(lists);
        if (_isWeak ? bounds.OfWeak >= Threshold : bounds.OfAll >= Threshold)
            Offer(passage, lists, _isWeak ? bounds.OfWeakPairs : bounds.OfPairs, _isWeak ? lists : 0, counts);
    }

    /// <summary>Offers the passage of a strong posting, unless it is that of an earlier list as well.</summary>
    public void Offer(StrongPassage strong, PresenceCounts counts)
    {
        var bounds = _bounds.Of(strong.Lists);
        if (bounds.OfAll >= Threshold) Offer(strong.Passage, strong.Lists, bounds.OfPairs, strong.Lists & ((1UL << strong.List) - 1), counts);
    }

    /// <summary>Offers the passages that a list has alone, whole blocks at once.</summary>
    /// <param name="list">The list.</param>
    /// <param name="listsOf">Tells the lists that have a passage, a bit for each.</param>
    public void OfferSingles(int list, Func<int, ulong> listsOf)
    {
        var cursor = _plan.Lists[list];
        for (var block = 0; block < cursor.BlockCount; block++)
        {
            MoveTo(list, block);
            if (_blockBounds[list] < Threshold) continue;
            cursor.Load(block);
            var passages = cursor.Passages;
            _ = cursor.Touch(passages);
            for (var i = 0; i < passages.Length; i++)
            {
                if (listsOf(passages[i]) != 1UL << list) continue;
                _scorer.Put(list, i, passages[i]);
                if (!_isWeak || IsWeak(list)) OfferPut(passages[i], 1UL << list, 0);
            }
        }
    }

    private void Offer(int passage, ulong lists, double ofPairs, ulong weak, PresenceCounts? counts)
    {
        var bound = ofPairs;
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            if (_lasts[list] < passage) MoveTo(list, _plan.Lists[list].FindBlock(passage, _blocks[list] + 1));
            bound += _blockBounds[list];
        }
        if (bound < Threshold) return;
        for (var rest = lists; rest != 0; rest &= rest - 1)
        {
            var list = BitOperations.TrailingZeroCount(rest);
            _scorer.Put(list, PlaceOf(list, passage, counts), passage);
            if ((weak >> list & 1) != 0 && !IsWeak(list)) return;
        }
        OfferPut(passage, lists, ofPairs);
    }

    private void OfferPut(int passage, ulong lists, double ofPairs)
    {
        if (_scorer.MayReach(lists, ofPairs, Threshold)) _best.Offer(new ScoredPassage(passage, _scorer.Score(lists, Threshold)));
    }

    private bool IsWeak(int list) => _scorer.Frequency(list) <= _bounds.WeakFrequencies[list];

    private int PlaceOf(int list, int passage, PresenceCounts? counts) =>
        counts is null ? _plan.Lists[list].FindIn(_blocks[list], passage) : _plan.Lists[list].PlaceIn(_blocks[list], passage, counts.BitmapOf(list));

    private void MoveTo(int list, int block)
    {
        _blocks[list] = block;
        (_lasts[list], var frequency) = _plan.Lists[list].Limits(block);
        if (_isWeak) frequency = Math.Min(frequency, _bounds.WeakFrequencies[list]);
        if (frequency == _blockFrequencies[list]) return;
        _blockFrequencies[list] = frequency;
        _blockBounds[list] = _scorer.BoundOfList(list, frequency);
    }
}
