using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// For each passage, how many of a plan's lists have it: by the bitmaps of the lists, which are added up for as many
/// passages at once as a vector has bits. The bitmaps are read where they lie, and stay there until this is disposed of.
/// </summary>
internal sealed unsafe class PresenceCounts : IDisposable
{
    /// <summary>The highest count that is told apart; it stands for all from there on.</summary>
    public const int Most = 8;

    // With more than so many, telling them apart costs more than offering those of all.
    private const int MostChoices = 6;

    private readonly int _count;
    private readonly ulong*[] _lists;
    private readonly MemoryHandle[] _pins;
    private readonly List<ulong[]> _rented = [];

    // For each vector, a bit for each count that some passage of it may have: bit 0 for one list, and so on.
    private readonly byte[] _groups;

    /// <summary>Counts.</summary>
    public PresenceCounts(QueryPlan plan, int passageCount)
    {
        WordCount = IndexImage.WordsFor(passageCount);
        _count = plan.Lists.Count;
        _lists = new ulong*[_count];
        _pins = new MemoryHandle[_count];
        for (var l = 0; l < _count; l++)
        {
            _pins[l] = plan.Frequents[l]?.Bitmap.Pin() ?? BitsOf(plan.Lists[l]).AsMemory().Pin();
            _lists[l] = (ulong*)_pins[l].Pointer;
        }
        _groups = ArrayPool<byte>.Shared.Rent(WordCount / WordsAtOnce);
        FindGroups();
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
            var passages = choices.Length is > 0 and <= MostChoices ? Having(choices, word) : Vector<ulong>.AllBitsSet;
            if (passages == Vector<ulong>.Zero) continue;
            passages &= CountAt(word).Exactly(count);
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

    /// <summary>A bit for each passage that a list has.</summary>
    public ReadOnlySpan<ulong> BitmapOf(int list) => new(_lists[list], WordCount);

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var pin in _pins) pin.Dispose();
        foreach (var words in _rented) ArrayPool<ulong>.Shared.Return(words);
        ArrayPool<byte>.Shared.Return(_groups);
    }

    private Vector<ulong> Having(ReadOnlySpan<ulong> choices, int word)
    {
        var having = Vector<ulong>.Zero;
        foreach (var choice in choices)
        {
            var all = Vector<ulong>.AllBitsSet;
            for (var rest = choice; rest != 0; rest &= rest - 1) all &= Vector.Load(_lists[BitOperations.TrailingZeroCount(rest)] + word);
            having |= all;
        }
        return having;
    }

    // Most have passages of one and of two lists: only for more it is worth looking closely.
    private void FindGroups()
    {
        var groups = _groups.AsSpan(0, WordCount / WordsAtOnce);
        groups.Fill(byte.MaxValue);
        if (_count < 3) return;
        for (var g = 0; g < groups.Length; g++)
        {
            var counts = CountAt(g * WordsAtOnce);
            var group = 3;
            if (counts.HasMoreThanTwo)
                for (var count = 3; count <= Most; count++)
                    if (counts.Exactly(count) != Vector<ulong>.Zero) group |= 1 << count - 1;
            groups[g] = (byte)group;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Counts CountAt(int word)
    {
        var (ones, twos, fours, more) = (Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero, Vector<ulong>.Zero);
        foreach (var list in _lists)
        {
            var carry = Vector.Load(list + word);
            (ones, carry) = (ones ^ carry, ones & carry);
            (twos, carry) = (twos ^ carry, twos & carry);
            (fours, carry) = (fours ^ carry, fours & carry);
            more |= carry;
        }
        return new Counts(ones, twos, fours, more);
    }

    private ulong[] BitsOf(PostingCursor list)
    {
        var words = ArrayPool<ulong>.Shared.Rent(WordCount);
        _rented.Add(words);
        words.AsSpan(0, WordCount).Clear();
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            foreach (var passage in list.Passages) words[passage >> 6] |= 1UL << passage;
        }
        return words;
    }

    // Counters of three bits and one bit for "eight or more", one beneath the other.
    private readonly struct Counts(Vector<ulong> ones, Vector<ulong> twos, Vector<ulong> fours, Vector<ulong> more)
    {
        public bool HasMoreThanTwo
        {
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            get => (ones & twos | fours | more) != Vector<ulong>.Zero;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public Vector<ulong> Exactly(int count) => count switch
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
    }
}
