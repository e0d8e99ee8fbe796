using FrameworkBot.Search.Building;

namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>The words of a passage as numbers: for each field how many there are and then each, seven bits a byte, the lowest first.</summary>
internal static class WordNumbers
{
    /// <summary>Writes a number of 0 or more.</summary>
    public static void Write(ByteWriter output, int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) output.Byte((byte)(rest | 0x80));
        output.Byte((byte)rest);
    }

    /// <summary>Reads a number and moves on behind it.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            uint b = bytes[at++];
            value |= (b & 0x7F) << shift;
            if (b < 0x80) return (int)value;
        }
    }
}
