using System.Buffers.Binary;

namespace FrameworkBot.Search.Layout;

/// <summary>Adds up what the shapes of postings tell, eight of them at once: see <see cref="PostingCursor"/>.</summary>
internal static class ShapeSums
{
    private const ulong Ones = 0x0101010101010101;
    private const ulong TextBits = Ones * PostingCursor.MostInShape;
    private const ulong EvenBytes = 0x00FF00FF00FF00FF;

    // A shape is at the most 63 + 1 + 1, and a byte holds three of that.
    private const int AddedAtOnce = 3;

    /// <summary>How many occurrences postings have, in texts and in all fields; postings whose counts do not fit into a shape have none.</summary>
    public static (int Text, int All) Of(ReadOnlySpan<byte> shapes)
    {
        var (text, all) = (0, 0);
        while (shapes.Length >= 8)
        {
            var (texts, alls) = (0UL, 0UL);
            for (var i = 0; i < AddedAtOnce && shapes.Length >= 8; i++, shapes = shapes[8..])
            {
                var eight = BinaryPrimitives.ReadUInt64LittleEndian(shapes);
                texts += eight & TextBits;
                alls += (eight & TextBits) + (eight >> 6 & Ones) + (eight >> 7 & Ones);
            }
            text += AddBytes(texts);
            all += AddBytes(alls);
        }
        foreach (var shape in shapes)
        {
            text += shape & PostingCursor.MostInShape;
            all += (shape & PostingCursor.MostInShape) + (shape >> 6 & 1) + (shape >> 7);
        }
        return (text, all);
    }

    private static int AddBytes(ulong bytes)
    {
        var pairs = (bytes & EvenBytes) + (bytes >> 8 & EvenBytes);
        return (int)(pairs * 0x0001000100010001 >> 48);
    }
}
