using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// For each passage, how many of a plan's lists have it: a counter of three bits and one for "eight or more", spread over
/// four bitmaps, so that one addition counts as many passages as a vector has bits. The number of words is a multiple of
/// what a vector has.
/// </summary>
internal sealed class PresenceCounts : IDisposable
{
    /// <summary>The highest count that is told apart; it stands for all from there on.</summary>
    public const int Most = 8;

    // With more than so many, telling them apart costs more than offering those of all.
    private const int MostChoices = 6;

    private readonly ulong[][] _lists;
    private readonly bool[] _hasBitmap;
    private readonly ulong[] _ones;
    private readonly ulong[] _twos;
    private readonly ulong[] _fours;
    private readonly ulong[] _more;

    // For each vector, a bit for each count that some passage of it has: bit 0 for one list, and so on.
    private readonly byte[] _groups;

    /// <summary>Counts.</summary>
    public PresenceCounts(QueryPlan plan, int passageCount)
    {
        WordCount = IndexImage.WordsFor(passageCount);
        _lists = new ulong[plan.Lists.Count][];
        _hasBitmap = new bool[plan.Lists.Count];
        for (var l = 0; l < _lists.Length; l++)
        {
            _lists[l] = ArrayPool<ulong>.Shared.Rent(WordCount);
            var bitmap = plan.Bitmap(l);
            _hasBitmap[l] = bitmap.Length > 0;
            if (_hasBitmap[l]) bitmap.CopyTo(_lists[l]);
            else SetBits(plan.Lists[l], _lists[l].AsSpan(0, WordCount));
        }
        _ones = ArrayPool<ulong>.Shared.Rent(WordCount);
        _twos = ArrayPool<ulong>.Shared.Rent(WordCount);
        _fours = ArrayPool<ulong>.Shared.Rent(WordCount);
        _more = ArrayPool<ulong>.Shared.Rent(WordCount);
        _groups = ArrayPool<byte>.Shared.Rent(WordCount / Vector<ulong>.Count);
        for (var w = 0; w < WordCount; w += Vector<ulong>.Count) _groups[w / Vector<ulong>.Count] = Count(w);
    }

    /// <summary>How many words of 64 passages there are.</summary>
    public int WordCount { get; }

    /// <summary>How many words are looked at together.</summary>
    public static int WordsAtOnce => Vector<ulong>.Count;

    /// <summary>Collects passages with exactly so many lists; for <see cref="Most"/>, with as many or more.</summary>
    /// <param name="count">How many lists.</param>
    /// <param name="choices">Which lists these may be, a bit for each; empty for any.</param>
    /// <param name="word">The word to begin with, a multiple of <see cref="WordsAtOnce"/>; set to the one to go on with.</param>
    /// <param name="end">The word to end before.</param>
    /// <param name="into">Where they go, ascending. It ends early when this could become too full.</param>
    /// <returns>How many there are.</returns>
    public int Collect(int count, ReadOnlySpan<ulong> choices, ref int word, int end, Span<int> into)
    {
        Span<ulong> words = stackalloc ulong[Vector<ulong>.Count];
        var group = 1 << count - 1;
        var found = 0;
        for (; word < end && found <= into.Length - Vector<ulong>.Count * 64; word += Vector<ulong>.Count)
        {
            if ((_groups[word / Vector<ulong>.Count] & group) == 0) continue;
            var passages = With(count, new Vector<ulong>(_ones, word), new Vector<ulong>(_twos, word), new Vector<ulong>(_fours, word), new Vector<ulong>(_more, word));
            if (choices.Length is > 0 and <= MostChoices) passages &= Having(choices, word);
            if (passages == Vector<ulong>.Zero) continue;
            passages.CopyTo(words);
            for (var w = 0; w < words.Length; w++)
                for (var rest = words[w]; rest != 0; rest &= rest - 1)
                    into[found++] = (word + w) * 64 + BitOperations.TrailingZeroCount(rest);
        }
        return found;
    }

    /// <summary>The lists that have a passage, a bit for each.</summary>
    public ulong ListsOf(int passage)
    {
        var lists = 0UL;
        for (var l = 0; l < _lists.Length; l++) lists |= (_lists[l][passage >> 6] >> passage & 1) << l;
        return lists;
    }

    /// <summary>A bit for each passage that a list has, where the index keeps them; otherwise empty.</summary>
    public ReadOnlySpan<ulong> BitmapOf(int list) => _hasBitmap[list] ? _lists[list].AsSpan(0, WordCount) : [];

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_groups);
        foreach (var words in (ulong[][])[_ones, _twos, _fours, _more, .. _lists]) ArrayPool<ulong>.Shared.Return(words);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector<ulong> With(int count, Vector<ulong> ones, Vector<ulong> twos, Vector<ulong> fours, Vector<ulong> more) => count switch
    {
        1 => ones & ~(twos | fours | more),
        2 => twos & ~(ones | fours | more),
        3 => ones & twos & ~(fours | more),
        4 => fours & ~(ones | twos | more),
        5 => ones & fours & ~(twos | more),
        6 => twos & fours & ~(ones | more),
        7 => ones & twos & fours & ~more,
        _ => more,
    };

    private Vector<ulong> Having(ReadOnlySpan<ulong> choices, int word)
    {
        var having = Vector<ulong>.Zero;
        foreach (var choice in choices)
        {
            var all = Vector<ulong>.AllBitsSet;
            for (var rest = choice; rest != 0; rest &= rest - 1) all &= new Vector<ulong>(_lists[BitOperations.TrailingZeroCount(rest)], word);
            having |= all;
        }
        return having;
    }

    private byte Count(int word)
    {
        var (ones, twos, fours, more) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        foreach (var list in _lists)
        {
            var carry = new Vector<ulong>(list, word);
            (ones, carry) = (ones ^ carry, ones & carry);
            (twos, carry) = (twos ^ carry, twos & carry);
            (fours, carry) = (fours ^ carry, fours & carry);
            more |= carry;
        }
        ones.CopyTo(_ones, word);
        twos.CopyTo(_twos, word);
        fours.CopyTo(_fours, word);
        more.CopyTo(_more, word);

        var group = (With(1, ones, twos, fours, more) != Vector<ulong>.Zero ? 1 : 0) | (With(2, ones, twos, fours, more) != Vector<ulong>.Zero ? 2 : 0);
        if ((ones & twos | fours | more) != Vector<ulong>.Zero)
            for (var count = 3; count <= Most; count++)
                if (With(count, ones, twos, fours, more) != Vector<ulong>.Zero) group |= 1 << count - 1;
        return (byte)group;
    }

    private static void SetBits(PostingCursor list, Span<ulong> words)
    {
        words.Clear();
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            foreach (var passage in list.Passages) words[passage >> 6] |= 1UL << passage;
        }
    }
}
