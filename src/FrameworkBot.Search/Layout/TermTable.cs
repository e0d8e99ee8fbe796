using System.Buffers.Binary;
using System.Text;

namespace FrameworkBot.Search.Layout;

/// <summary>A term with what its table tells of it.</summary>
/// <param name="First">Of a stem, where its list begins; of a surface, the number of its stem.</param>
/// <param name="PassageCount">In how many passages it occurs.</param>
/// <param name="Third">Of a stem, how many surfaces it has; of a surface, its code among those of its stem.</param>
/// <param name="Frequent">Of a stem, where its <see cref="FrequentStem"/> begins, in units of <see cref="FrequentUnit"/>; -1 where it has none.</param>
internal readonly record struct TermEntry(int First, int PassageCount, int Third, int Frequent)
{
    /// <summary>The bytes that <see cref="Frequent"/> is told in.</summary>
    public const int FrequentUnit = 64;
}

/// <summary>
/// A hash table of terms that is read where it lies, in memory or in a file: the number of terms, the number of slots,
/// slots (a term's number + 1, or 0), entries. The terms themselves are UTF-8 in a section that tables share.
/// </summary>
internal sealed class TermTable(ReadOnlyMemory<byte> table, ReadOnlyMemory<byte> strings)
{
    /// <summary>The bytes of an entry: where its term is, how long that is, and the four numbers of a <see cref="TermEntry"/>.</summary>
    public const int EntrySize = 24;

    /// <summary>The bytes before the slots.</summary>
    public const int HeadSize = 8;

    private const int LongestOnStack = 256;

    /// <summary>How many terms there are.</summary>
    public int Count { get; } = BinaryPrimitives.ReadInt32LittleEndian(table.Span);

    private readonly int _slotCount = BinaryPrimitives.ReadInt32LittleEndian(table.Span[4..]);

    /// <summary>How many slots so many terms get: a power of two, at the most half of them taken.</summary>
    public static int SlotsFor(int count) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, count * 2));

    /// <summary>The first slot to look into.</summary>
    public static int Slot(ReadOnlySpan<byte> term, int slotCount)
    {
        var hash = 2166136261u;
        foreach (var b in term) hash = (hash ^ b) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        return (int)(hash & (uint)(slotCount - 1));
    }

    /// <summary>The number of a term, or -1 for an unknown one.</summary>
    public int Find(string term)
    {
        var most = Encoding.UTF8.GetMaxByteCount(term.Length);
        var bytes = most <= LongestOnStack ? stackalloc byte[LongestOnStack] : new byte[most];
        bytes = bytes[..Encoding.UTF8.GetBytes(term, bytes)];
        var span = table.Span;
        for (var slot = Slot(bytes, _slotCount); ; slot = (slot + 1) & (_slotCount - 1))
        {
            var number = BinaryPrimitives.ReadInt32LittleEndian(span[(HeadSize + slot * 4)..]) - 1;
            if (number < 0 || Bytes(number).SequenceEqual(bytes)) return number;
        }
    }

    /// <summary>What is told of the term with a number.</summary>
    public TermEntry Entry(int number)
    {
        var entry = table.Span.Slice(EntryStart(number) + 8, 16);
        return new TermEntry(
            BinaryPrimitives.ReadInt32LittleEndian(entry),
            BinaryPrimitives.ReadInt32LittleEndian(entry[4..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[8..]),
            BinaryPrimitives.ReadInt32LittleEndian(entry[12..]));
    }

    private ReadOnlySpan<byte> Bytes(int number)
    {
        var entry = table.Span[EntryStart(number)..];
        return strings.Span.Slice(BinaryPrimitives.ReadInt32LittleEndian(entry), BinaryPrimitives.ReadInt32LittleEndian(entry[4..]));
    }

    private int EntryStart(int number) => HeadSize + _slotCount * 4 + number * EntrySize;
}
