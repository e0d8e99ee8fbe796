using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using FrameworkBot.State.Records;

namespace FrameworkBot.State.Files;

/// <summary>What one line of the log does.</summary>
internal enum LogAction : byte
{
    Put = 1,
    Delete = 2,
}

/// <summary>An entry of the log, read.</summary>
/// <param name="Action">What it does.</param>
/// <param name="Key">To which record.</param>
/// <param name="Record">What is put.</param>
internal readonly record struct LogEntry(LogAction Action, RecordKey Key, StoredRecord Record);

/// <summary>
/// How the log is written: the header, then entries, each with its length and a CRC-32C over what follows: action, kind, key, version, time,
/// people, value. Numbers are little-endian.
/// </summary>
internal static class LogFormat
{
    /// <summary>The version of the format, which the header names.</summary>
    public const int Version = 1;

    /// <summary>What stands before an entry: its length and its checksum.</summary>
    public const int PrefixLength = 8;

    /// <summary>The longest entry.</summary>
    public const int MaxEntry = 64 * 1024 * 1024;

    private const int KeyAt = 2;
    private const int VersionAt = KeyAt + 16;
    private const int TimeAt = VersionAt + 8;
    private const int PeopleAt = TimeAt + 8;
    private const int FixedLength = PeopleAt + 2;

    private static readonly long Earliest = DateTimeOffset.MinValue.ToUnixTimeMilliseconds();
    private static readonly long Latest = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The first bytes of every file: a line of text, whose number is the version.</summary>
    public static ReadOnlySpan<byte> Header => "FrameworkBot state 1\n"u8;

    /// <summary>What headers of all versions begin with.</summary>
    public static ReadOnlySpan<byte> Magic => "FrameworkBot state "u8;

    /// <summary>The bytes of an entry, prefix included.</summary>
    public static byte[] Write(LogAction action, RecordKey key, StoredRecord record)
    {
        var length = FixedLength + 16 * record.People.Count + record.Value.Length;
        var bytes = new byte[PrefixLength + length];
        var body = bytes.AsSpan(PrefixLength);
        body[0] = (byte)action;
        body[1] = (byte)key.Kind;
        BinaryPrimitives.WriteUInt128LittleEndian(body[KeyAt..], key.Hash);
        BinaryPrimitives.WriteInt64LittleEndian(body[VersionAt..], record.Version);
        BinaryPrimitives.WriteInt64LittleEndian(body[TimeAt..], record.At.ToUnixTimeMilliseconds());
        BinaryPrimitives.WriteUInt16LittleEndian(body[PeopleAt..], (ushort)record.People.Count);
        for (var i = 0; i < record.People.Count; i++) BinaryPrimitives.WriteUInt128LittleEndian(body[(FixedLength + 16 * i)..], record.People[i]);
        record.Value.Span.CopyTo(body[(FixedLength + 16 * record.People.Count)..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), Checksum(body));
        return bytes;
    }

    /// <summary>The length that a prefix tells of the entry behind it; -1 where it cannot be one.</summary>
    public static int LengthOf(ReadOnlySpan<byte> prefix)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(prefix);
        return length is >= FixedLength and <= MaxEntry ? length : -1;
    }

    /// <summary>Reads what stands behind a prefix; null where the checksum or anything in it is wrong.</summary>
    public static LogEntry? Read(ReadOnlySpan<byte> prefix, ReadOnlyMemory<byte> body)
    {
        if (Checksum(body.Span) != BinaryPrimitives.ReadUInt32LittleEndian(prefix[4..])) return null;
        var span = body.Span;
        var people = new UInt128[BinaryPrimitives.ReadUInt16LittleEndian(span[PeopleAt..])];
        var valueAt = FixedLength + 16 * people.Length;
        if (valueAt > span.Length || span[0] is not ((byte)LogAction.Put or (byte)LogAction.Delete)) return null;
        for (var i = 0; i < people.Length; i++) people[i] = BinaryPrimitives.ReadUInt128LittleEndian(span[(FixedLength + 16 * i)..]);
        var key = new RecordKey((RecordKind)span[1], BinaryPrimitives.ReadUInt128LittleEndian(span[KeyAt..]));
        var time = BinaryPrimitives.ReadInt64LittleEndian(span[TimeAt..]);
        if (time < Earliest || time > Latest) return null;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(time);
        return new LogEntry((LogAction)span[0], key, new StoredRecord(body[valueAt..], BinaryPrimitives.ReadInt64LittleEndian(span[VersionAt..]), at, people));
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) sum = BitOperations.Crc32C(sum, word);
        foreach (var rest in bytes[(bytes.Length & ~7)..]) sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}
