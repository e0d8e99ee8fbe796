using System.Numerics;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// Finds the best passages without scoring most of the others. Passages that more lists have come first, of these the ones
/// with a strong posting, then of the others those whose lists and blocks allow for it; the search ends when no passage of
/// so many lists can be among the best. What is found equals the search of all passages.
/// </summary>
internal sealed class PrunedSearch
{
    /// <summary>The most lists that a search may have: they share a word of 64 bits.</summary>
    public const int MostLists = 64;

    // Lists with fewer postings in all than passages by this go into a table; otherwise passages are counted by bitmaps.
    // No frequent stem is among these.
    private const int TableShare = 128;

    private readonly QueryPlan _plan;
    private readonly PassageScorer _scorer;
    private readonly ChoiceBounds _bounds;
    private readonly PassageOffers _offers;
    private readonly int _passageCount;

    /// <summary>Prepares a search.</summary>
    public PrunedSearch(QueryPlan plan, int passageCount, int top)
    {
        _plan = plan;
        _passageCount = passageCount;
        _scorer = new PassageScorer(plan);
        _bounds = new ChoiceBounds(plan, _scorer);
        _offers = new PassageOffers(plan, _scorer, _bounds, Math.Min(top, passageCount));
    }

    /// <summary>The best passages, best first.</summary>
    public ScoredPassage[] Run()
    {
        if (_plan.Lists.Sum(list => (long)list.Count) * TableShare < _passageCount) SearchShort();
        else SearchLong();
        return _offers.Take();
    }

    private void SearchLong()
    {
        using var counts = new PresenceCounts(_plan, _passageCount);
        using var strong = new StrongPassages(_plan, counts);
        using var weak = new WeakPassages(_plan, _scorer, _bounds, counts, _passageCount);
        for (var level = Math.Min(PresenceCounts.Most, _plan.Lists.Count); level > 0 && MayReach(level, static bounds => bounds.OfAll); level--)
        {
            OfferStrong(strong.Of(level), counts);
            if (!MayReach(level, static bounds => bounds.OfWeak)) continue;
            _offers.Rewind(isWeak: true);
            if (level > 1) weak.Offer(level, _offers);
            else OfferSingles(counts.ListsOf);
        }
    }

    private void OfferStrong(ReadOnlySpan<StrongPassage> passages, PresenceCounts counts)
    {
        var list = -1;
        foreach (var passage in passages)
        {
            if (passage.List != list) _offers.Rewind();
            list = passage.List;
            _offers.Offer(passage, counts);
        }
    }

    private void SearchShort()
    {
        using var table = new PassageTable(_plan.Lists);
        for (var level = Math.Min(PresenceCounts.Most, _plan.Lists.Count); level > 1 && table.Shared.Count > 0 && MayReach(level, static bounds => bounds.OfAll); level--)
        {
            _offers.Rewind();
            foreach (var passage in table.Shared)
                if (table.ListsOf(passage) is var lists && Math.Min(PresenceCounts.Most, BitOperations.PopCount(lists)) == level) _offers.Offer(passage, lists);
        }
        _offers.Rewind();
        OfferSingles(table.ListsOf);
    }

    // Whether a passage of so many lists could be among the best: by every choice of so many lists where there are few,
    // otherwise by the best lists and all pairs.
    private bool MayReach(int level, Func<Bounds, double> bound)
    {
        if (_offers.Threshold == 0 || level == PresenceCounts.Most) return true;
        if (!_bounds.AreFew) return _bounds.OfList.ToArray().OrderDescending().Take(level).Sum() + _plan.Pairs.Sum(pair => pair.Ceiling) >= _offers.Threshold;
        for (var lists = 1UL; lists < 1UL << _plan.Lists.Count; lists++)
            if (BitOperations.PopCount(lists) == level && bound(_bounds.Of(lists)) >= _offers.Threshold) return true;
        return false;
    }

    // The list that can add most first.
    private void OfferSingles(Func<int, ulong> listsOf)
    {
        foreach (var list in Enumerable.Range(0, _plan.Lists.Count).OrderByDescending(list => _bounds.OfList[list]))
            if (_bounds.OfList[list] >= _offers.Threshold) _offers.OfferSingles(list, listsOf);
    }
}
