using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FrameworkBot.Search.Layout;

/// <summary>
/// What is kept beside the postings of a stem that many passages have: which passages these are, and the strongest of its
/// postings. All others are weak: none exceeds <see cref="WeakFrequency"/>.
/// </summary>
/// <remarks>
/// It is a bit for each passage; the highest frequency of the weak postings (double), their highest count in a text (int),
/// how many strong postings there are (int), and their passages (int each), filled up to 64 bytes, so that vectors of bits lie in one line of the cache.
/// </remarks>
internal sealed class FrequentStem
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _bitmapSize;

    /// <summary>Looks at bytes that begin with what is kept of a stem.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="wordCount">How many words its bitmap has.</param>
    public FrequentStem(ReadOnlyMemory<byte> bytes, int wordCount)
    {
        _bitmapSize = wordCount * sizeof(ulong);
        var head = bytes.Span[_bitmapSize..];
        WeakFrequency = BinaryPrimitives.ReadDoubleLittleEndian(head);
        WeakInText = BinaryPrimitives.ReadInt32LittleEndian(head[8..]);
        _bytes = bytes[..SizeOf(wordCount, BinaryPrimitives.ReadInt32LittleEndian(head[12..]))];
        StrongCount = BinaryPrimitives.ReadInt32LittleEndian(head[12..]);
    }

    /// <summary>The bytes between bitmap and strong postings.</summary>
    public const int HeadSize = 16;

    /// <summary>A frequency that a posting exceeds exactly if it is strong.</summary>
    public double WeakFrequency { get; }

    /// <summary>A count in a text that no weak posting exceeds.</summary>
    public int WeakInText { get; }

    /// <summary>How many postings are strong.</summary>
    public int StrongCount { get; }

    /// <summary>How many bytes it takes.</summary>
    public int Size => _bytes.Length;

    /// <summary>A bit for each passage that the stem occurs in.</summary>
    public ReadOnlyMemory<byte> Bitmap => _bytes[.._bitmapSize];

    /// <summary>The passages of the strong postings, ascending.</summary>
    public ReadOnlySpan<int> Strong => MemoryMarshal.Cast<byte, int>(_bytes.Span.Slice(_bitmapSize + HeadSize, StrongCount * sizeof(int)));

    /// <summary>How many bytes so much takes, a multiple of <see cref="TermEntry.FrequentUnit"/>.</summary>
    public static int SizeOf(int wordCount, int strongCount) =>
        (wordCount * sizeof(ulong) + HeadSize + strongCount * sizeof(int) + TermEntry.FrequentUnit - 1) / TermEntry.FrequentUnit * TermEntry.FrequentUnit;
}
