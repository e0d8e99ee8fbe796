using System.Buffers;
using System.Numerics;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// For each passage, how many of a plan's lists have it: a counter of three bits and one for "eight or more", spread over
/// four bitmaps, so that one addition counts as many passages as a vector has bits.
/// </summary>
internal sealed class PresenceCounts : IDisposable
{
    /// <summary>The highest count that is told apart; it stands for all from there on.</summary>
    public const int Most = 8;

    private readonly int _wordCount;
    private readonly ulong[][] _lists;
    private readonly ulong[] _planes;

    /// <summary>Counts.</summary>
    public PresenceCounts(QueryPlan plan, int passageCount)
    {
        _wordCount = IndexImage.WordsFor(passageCount);
        _planes = Rent(4 * _wordCount);
        _lists = new ulong[plan.Lists.Count][];
        for (var l = 0; l < _lists.Length; l++)
        {
            _lists[l] = Rent(_wordCount);
            var bitmap = plan.Bitmap(l);
            if (bitmap.Length > 0) bitmap.CopyTo(_lists[l]);
            else SetBits(plan.Lists[l], _lists[l]);
            Count(_lists[l].AsSpan(0, _wordCount));
        }
    }

    /// <summary>How many words of 64 passages there are.</summary>
    public int WordCount => _wordCount;

    /// <summary>Of 64 passages, those with exactly so many lists; for <see cref="Most"/>, those with as many or more.</summary>
    public ulong With(int count, int word)
    {
        var (ones, twos, fours, more) = (Plane(0)[word], Plane(1)[word], Plane(2)[word], Plane(3)[word]);
        if (count == Most) return more;
        return ~more & ((count & 1) != 0 ? ones : ~ones) & ((count & 2) != 0 ? twos : ~twos) & ((count & 4) != 0 ? fours : ~fours);
    }

    /// <summary>The lists that have a passage, a bit for each.</summary>
    public ulong ListsOf(int passage)
    {
        var lists = 0UL;
        for (var l = 0; l < _lists.Length; l++) lists |= (_lists[l][passage >> 6] >> passage & 1) << l;
        return lists;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_planes);
        foreach (var list in _lists) ArrayPool<ulong>.Shared.Return(list);
    }

    private Span<ulong> Plane(int plane) => _planes.AsSpan(plane * _wordCount, _wordCount);

    private void Count(ReadOnlySpan<ulong> list)
    {
        var ones = Plane(0);
        var twos = Plane(1);
        var fours = Plane(2);
        var more = Plane(3);
        for (var w = 0; w <= list.Length - Vector<ulong>.Count; w += Vector<ulong>.Count)
        {
            var carry = new Vector<ulong>(list[w..]);
            var (one, two, four) = (new Vector<ulong>(ones[w..]), new Vector<ulong>(twos[w..]), new Vector<ulong>(fours[w..]));
            (one ^ carry).CopyTo(ones[w..]);
            carry &= one;
            (two ^ carry).CopyTo(twos[w..]);
            carry &= two;
            (four ^ carry).CopyTo(fours[w..]);
            carry &= four;
            (new Vector<ulong>(more[w..]) | carry).CopyTo(more[w..]);
        }
    }

    private static void SetBits(PostingCursor list, ulong[] words)
    {
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            foreach (var passage in list.Passages) words[passage >> 6] |= 1UL << passage;
        }
    }

    private static ulong[] Rent(int count)
    {
        var words = ArrayPool<ulong>.Shared.Rent(count);
        words.AsSpan(0, count).Clear();
        return words;
    }
}
