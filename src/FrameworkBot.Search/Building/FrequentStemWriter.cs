using System.Buffers.Binary;
using System.Runtime.InteropServices;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Building;

/// <summary>Writes what <see cref="FrequentStem"/> reads. For one thread; used again for each stem.</summary>
internal sealed class FrequentStemWriter
{
    // At the most one posting in so many is strong.
    private const int StrongShare = 16;

    // Frequencies are counted by the upper half of their bits: nothing is sorted, and neighbours differ by less than a hundredth.
    private readonly int[] _counted = new int[1 << 15];

    /// <summary>Writes it.</summary>
    /// <param name="passages">The passages of the postings, ascending.</param>
    /// <param name="frequencies">Their frequencies.</param>
    /// <param name="inText">How often the stem occurs in the text of each.</param>
    /// <param name="passageCount">How many passages there are in all.</param>
    public byte[] Write(ReadOnlySpan<int> passages, ReadOnlySpan<double> frequencies, ReadOnlySpan<FieldCounts> inText, int passageCount)
    {
        var wordCount = IndexImage.WordsFor(passageCount);
        var weakest = Weakest(frequencies);
        var (frequency, most, strong) = (0.0, 0, 0);
        for (var i = 0; i < passages.Length; i++)
        {
            if (Slot(frequencies[i]) >= weakest)
            {
                strong++;
                continue;
            }
            frequency = Math.Max(frequency, frequencies[i]);
            most = Math.Max(most, inText[i].Text);
        }

        var bytes = new byte[FrequentStem.SizeOf(wordCount, strong)];
        var words = MemoryMarshal.Cast<byte, ulong>(bytes.AsSpan(0, wordCount * sizeof(ulong)));
        var head = bytes.AsSpan(wordCount * sizeof(ulong));
        BinaryPrimitives.WriteDoubleLittleEndian(head, frequency);
        BinaryPrimitives.WriteInt32LittleEndian(head[8..], most);
        BinaryPrimitives.WriteInt32LittleEndian(head[12..], strong);
        var at = head[FrequentStem.HeadSize..];
        for (var i = 0; i < passages.Length; i++)
        {
            words[passages[i] >> 6] |= 1UL << passages[i];
            if (Slot(frequencies[i]) < weakest) continue;
            BinaryPrimitives.WriteInt32LittleEndian(at, passages[i]);
            at = at[sizeof(int)..];
        }
        return bytes;
    }

    private int Weakest(ReadOnlySpan<double> frequencies)
    {
        Array.Clear(_counted);
        foreach (var frequency in frequencies) _counted[Slot(frequency)]++;
        var slot = _counted.Length;
        for (var left = frequencies.Length / StrongShare - _counted[slot - 1]; left >= 0; left -= _counted[slot - 1]) slot--;
        return slot;
    }

    private static int Slot(double frequency) => (int)(BitConverter.SingleToUInt32Bits((float)frequency) >> 16);
}
