using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using FrameworkBot.State;
using FrameworkBot.State.Files;
using FrameworkBot.State.Records;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>The state file: whatever stands in it, it is opened, or refused with a sentence and left as it is.</summary>
internal static class StateFiles
{
    private const string Name = "state.log";
    private const int HeaderLength = 21;
    private const int PrefixLength = 8;

    /// <summary>The target.</summary>
    public static async Task<FuzzTarget> TargetAsync(FuzzFolder folder)
    {
        await using (var store = Store(folder))
        {
            await store.OpenAsync(default);
            for (var i = 0; i < 12; i++) await store.TryPutAsync(RecordKey.Of((RecordKind)(i % 3), $"{i}"), Encoding.UTF8.GetBytes(new string('x', 40 * i)), [(UInt128)i], 0, null, default);
            await store.DeleteAsync([RecordKey.Of(0, "0")], default);
        }
        var right = File.ReadAllBytes(folder[Name]);
        return new("state", 10, 1, random => RunAsync(folder, right, random), ["opened", "refused"]);
    }

    private static FileRecordStore Store(FuzzFolder folder) => new(folder[Name], new StateOptions { FlushMilliseconds = 60_000 }, TimeProvider.System);

    private static async Task<string> RunAsync(FuzzFolder folder, byte[] right, FuzzRandom random)
    {
        var bytes = random.Chance(0.5) ? Forged(right, random) : ByteChanges.Change(right, random);
        folder.Write(Name, bytes);
        await using var store = Store(folder);
        try
        {
            await store.OpenAsync(default);
        }
        catch (StateException refusal)
        {
            if (refusal.Message.Length < 20) throw new FuzzFinding("The refusal is no sentence.");
            return File.ReadAllBytes(folder[Name]).AsSpan().SequenceEqual(bytes) ? "refused" : throw new FuzzFinding("A file that is refused was changed.");
        }
        await foreach (var (key, record) in store.ReadAsync(null, default))
            if (await store.FindAsync(key, default) is not { } found || found.Version != record.Version) throw new FuzzFinding("A record that was read is not found.");
        await store.TryPutAsync(RecordKey.Of(RecordKind.Conversation, "new"), bytes.AsMemory(0, Math.Min(bytes.Length, 100)), [], 0, null, default);
        await store.DeleteBeforeAsync(RecordKind.Conversation, DateTimeOffset.UnixEpoch, default);
        return "opened";
    }

    // Entries that were changed and have a right checksum, so that what reads them is reached.
    private static byte[] Forged(byte[] right, FuzzRandom random)
    {
        var bytes = (byte[])right.Clone();
        for (var at = HeaderLength; at + PrefixLength < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));
            var body = bytes.AsSpan(at + PrefixLength, length);
            if (random.Chance(0.3))
            {
                var changed = ByteChanges.Change(body.ToArray(), random);
                changed.AsSpan(0, Math.Min(length, changed.Length)).CopyTo(body);
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 4), Checksum(body));
            }
            at += PrefixLength + length;
        }
        return bytes;
    }

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes) sum = BitOperations.Crc32C(sum, one);
        return ~sum;
    }
}
