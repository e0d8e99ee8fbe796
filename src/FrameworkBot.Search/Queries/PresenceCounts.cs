using System.Buffers;
using System.Numerics;
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

    private readonly int _wordCount;
    private readonly ulong[][] _lists;
    private readonly ulong[] _ones;
    private readonly ulong[] _twos;
    private readonly ulong[] _fours;
    private readonly ulong[] _more;

    /// <summary>Counts.</summary>
    public PresenceCounts(QueryPlan plan, int passageCount)
    {
        _wordCount = IndexImage.WordsFor(passageCount);
        _lists = new ulong[plan.Lists.Count][];
        for (var l = 0; l < _lists.Length; l++)
        {
            _lists[l] = ArrayPool<ulong>.Shared.Rent(_wordCount);
            var bitmap = plan.Bitmap(l);
            if (bitmap.Length > 0) bitmap.CopyTo(_lists[l]);
            else SetBits(plan.Lists[l], _lists[l].AsSpan(0, _wordCount));
        }
        _ones = ArrayPool<ulong>.Shared.Rent(_wordCount);
        _twos = ArrayPool<ulong>.Shared.Rent(_wordCount);
        _fours = ArrayPool<ulong>.Shared.Rent(_wordCount);
        _more = ArrayPool<ulong>.Shared.Rent(_wordCount);
        for (var w = 0; w < _wordCount; w += Vector<ulong>.Count) Count(w);
    }

    /// <summary>The next word from a place on, of 64 passages, that has one with exactly so many lists; for <see cref="Most"/>, with as many or more.</summary>
    /// <param name="count">How many lists.</param>
    /// <param name="word">Where to begin; set to the word found.</param>
    /// <returns>Those passages, a bit for each; 0 behind the last.</returns>
    public ulong Next(int count, ref int word)
    {
        for (; word < _wordCount; word++)
        {
            if (word % Vector<ulong>.Count == 0)
                while (word < _wordCount && Vector.EqualsAll(With(count, word), Vector<ulong>.Zero)) word += Vector<ulong>.Count;
            if (word >= _wordCount) break;
            var found = With(count, word - word % Vector<ulong>.Count)[word % Vector<ulong>.Count];
            if (found != 0) return found;
        }
        return 0;
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
        foreach (var words in (ulong[][])[_ones, _twos, _fours, _more, .. _lists]) ArrayPool<ulong>.Shared.Return(words);
    }

    private Vector<ulong> With(int count, int word)
    {
        var more = new Vector<ulong>(_more, word);
        if (count == Most) return more;
        var (ones, twos, fours) = (new Vector<ulong>(_ones, word), new Vector<ulong>(_twos, word), new Vector<ulong>(_fours, word));
        return ~more & ((count & 1) != 0 ? ones : ~ones) & ((count & 2) != 0 ? twos : ~twos) & ((count & 4) != 0 ? fours : ~fours);
    }

    private void Count(int word)
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
