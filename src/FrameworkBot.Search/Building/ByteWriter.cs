using System.Buffers.Binary;

namespace FrameworkBot.Search.Building;

/// <summary>Bytes that grow as they are written.</summary>
/// <param name="capacity">For how many there is room at first.</param>
internal sealed class ByteWriter(int capacity)
{
    private byte[] _bytes = new byte[capacity];

    /// <summary>How many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Room for so many bytes at the end, all 0.</summary>
    /// <exception cref="InvalidOperationException">An index would take more than 2 GB.</exception>
    public Span<byte> Append(int count)
    {
        var needed = (long)Length + count;
        if (needed > Array.MaxLength) throw new InvalidOperationException("The index would take more than 2 GB: split the corpus, or search it with PostgreSQL.");
        if (needed > _bytes.Length) Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(needed, _bytes.Length * 2L)));
        var room = _bytes.AsSpan(Length, count);
        room.Clear();
        Length = (int)needed;
        return room;
    }

    /// <summary>What was written at a place, to be written anew.</summary>
    public Span<byte> Overwrite(int start, int count) => _bytes.AsSpan(0, Length).Slice(start, count);

    /// <summary>Writes one byte.</summary>
    public void Byte(int value) => Append(1)[0] = (byte)value;

    /// <summary>Writes four bytes, the lowest first.</summary>
    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Append(4), value);

    /// <summary>Writes bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Append(bytes.Length));

    /// <summary>Writes numbers of 0 or more, each in so many bits, and fills up the last byte.</summary>
    public void Packed(ReadOnlySpan<int> numbers, int bits)
    {
        var room = Append(Layout.PackedBits.ByteCount(numbers.Length, bits));
        var (waiting, count, at) = (0UL, 0, 0);
        foreach (var number in numbers)
        {
            waiting |= (ulong)(uint)number << count;
            for (count += bits; count >= 8; count -= 8, waiting >>= 8) room[at++] = (byte)waiting;
        }
        if (count > 0) room[at] = (byte)waiting;
    }

    /// <summary>Forgets what was written and keeps the room.</summary>
    public void Clear() => Length = 0;
}
