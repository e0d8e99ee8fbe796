using System.Buffers.Binary;
using System.Numerics;

namespace FrameworkBot.Search.Layout;

/// <summary>Whole numbers of 0 or more, each in the same few bits, lowest bit first. Reading needs eight bytes of room behind them.</summary>
internal static class PackedBits
{
    /// <summary>How many bytes a reader may touch behind the last packed byte.</summary>
    public const int Room = 8;

    /// <summary>How many bits the largest of some numbers takes; 0 when all are 0.</summary>
    public static int Width(int largest) => 32 - BitOperations.LeadingZeroCount((uint)largest);

    /// <summary>How many bytes so many numbers take.</summary>
    public static int ByteCount(long count, int bits) => checked((int)((count * bits + 7) / 8));

    /// <summary>The number at a place, counted from 0.</summary>
    public static int Read(ReadOnlySpan<byte> packed, long place, int bits)
    {
        if (bits == 0) return 0;
        var bit = place * bits;
        var word = BinaryPrimitives.ReadUInt64LittleEndian(packed[(int)(bit >> 3)..]);
        return (int)((word >> (int)(bit & 7)) & ((1UL << bits) - 1));
    }
}
