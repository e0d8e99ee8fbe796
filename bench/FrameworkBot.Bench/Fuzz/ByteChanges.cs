using System.Buffers.Binary;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>Changes bytes that are right, here and there.</summary>
internal static class ByteChanges
{
    private static readonly long[] Extremes = [0, -1, 1, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue, 255, 256, 65_535, 65_536, 0x7FFF_FFF0];

    /// <summary>Bytes that differ in one to five places, or in their length.</summary>
    public static byte[] Change(byte[] bytes, FuzzRandom random)
    {
        var changed = new List<byte>(bytes);
        for (var n = 1 + random.Next(5); n > 0; n--)
        {
            var at = random.Next(changed.Count + 1);
            var left = changed.Count - at;
            switch (random.Next(6))
            {
                case 0 when left > 0: changed[at] ^= (byte)(1 << random.Next(8)); break;
                case 1 when left > 0: changed[at] = (byte)random.Next(256); break;
                case 2 when left >= 8: Write(changed, at, random); break;
                case 3: changed.RemoveRange(at, random.Chance(0.2) ? left : Math.Min(left, random.Next(16))); break;
                case 4: changed.InsertRange(at, random.Bytes(random.Count(1000))); break;
                default: changed.InsertRange(at, changed.GetRange(at, left > 0 ? random.Next(Math.Min(left, 4096)) : 0)); break;
            }
        }
        return [.. changed];
    }

    private static void Write(List<byte> changed, int at, FuzzRandom random)
    {
        Span<byte> number = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(number, random.Pick(Extremes));
        var length = random.Pick((int[])[2, 4, 8]);
        for (var i = 0; i < length; i++) changed[at + i] = number[i];
    }
}
