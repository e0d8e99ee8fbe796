using System.Buffers;

namespace FrameworkBot.Search.Queries;

/// <summary>Offers the passages of a plan's lists that have weak postings only, by how many lists have them.</summary>
internal sealed class WeakPassages(QueryPlan plan, PassageScorer scorer, ChoiceBounds bounds, PresenceCounts counts, int passageCount) : IDisposable
{
    private const int CollectedAtOnce = 2048;

    // Blocks of so many passages stay in the nearest cache until they are read.
    private const int OfferedAtOnce = 32;

    private readonly int[] _passages = ArrayPool<int>.Shared.Rent(CollectedAtOnce);
    private RangeBounds? _ranges;

    /// <summary>Offers those that so many lists have, two or more; for <see cref="PresenceCounts.Most"/>, so many or more.</summary>
    public void Offer(int level, PassageOffers offers)
    {
        if (level == PresenceCounts.Most || !bounds.AreFew || offers.Threshold == 0)
        {
            OfferWords(level, [], 0, counts.WordCount, offers);
            return;
        }
        var width = PresenceCounts.WordsAtOnce * 64;
        var ranges = _ranges ??= new RangeBounds(plan, scorer, bounds);
        ranges.Begin(level, offers.Threshold);
        for (var first = 0; first < passageCount;)
        {
            var end = Math.Min(ranges.MoveTo(first, width, offers.Threshold), counts.WordCount * 64);
            if (ranges.Alive.Length > 0) OfferWords(level, ranges.Alive, first / 64, end / 64, offers);
            first = end;
        }
    }

    /// <inheritdoc />
    public void Dispose() => ArrayPool<int>.Shared.Return(_passages);

    private void OfferWords(int level, ReadOnlySpan<ulong> choices, int word, int end, PassageOffers offers)
    {
        Span<ulong> lists = stackalloc ulong[OfferedAtOnce];
        while (word < end)
        {
            var found = _passages.AsSpan(0, counts.Collect(level, choices, ref word, end, _passages));
            _ = plan.Lists[0].Touch(found);
            for (var first = 0; first < found.Length; first += OfferedAtOnce)
            {
                var some = found[first..Math.Min(found.Length, first + OfferedAtOnce)];
                for (var i = 0; i < some.Length; i++) lists[i] = counts.ListsOf(some[i]);
                _ = offers.Touch(some, lists);
                for (var i = 0; i < some.Length; i++) offers.Offer(some[i], lists[i], counts);
            }
        }
    }
}
