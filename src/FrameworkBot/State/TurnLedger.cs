using System.Text;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.State.Records;

namespace FrameworkBot.State;

/// <summary>
/// Notes of activities as records. Where other processes share the records, an activity is claimed before it is answered, with the name of
/// the process that does; who finds the claim of a process that has ended takes it over.
/// </summary>
internal sealed class TurnLedger(IRecordStore records, TimeProvider clock) : ITurnLedger
{
    private const byte Running = (byte)'R';
    private const byte Done = (byte)'D';
    private const byte Left = (byte)'L';

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public async Task<TurnClaim> ClaimAsync(UInt128 activity, CancellationToken ct)
    {
        var key = new RecordKey(RecordKind.Delivery, activity);
        // Nearly always nobody has it: then one statement is enough.
        if (records.IsShared && await records.TryPutAsync(key, Noted.Write(Running, records.Owner, default), [], 0, null, ct)) return new TurnClaim(false, default, 1);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var found = await records.FindAsync(key, ct);
            var noted = found is null ? default : Noted.Read(found.Value);
            if (noted.State == Done) return new TurnClaim(true, noted.Note, found!.Version);
            // Nobody else can have it where nobody else uses the records.
            if (!records.IsShared) return new TurnClaim(false, noted.Note, found?.Version ?? 0);
            // One of this process is of a turn that has ended: it runs none twice at once.
            if (noted.State != Running || noted.Owner == records.Owner || !await records.IsRunningAsync(noted.Owner!, ct))
            {
                var version = found?.Version ?? 0;
                if (await records.TryPutAsync(key, Noted.Write(Running, records.Owner, noted.Note), [], version, null, ct)) return new TurnClaim(false, noted.Note, version + 1);
                continue;
            }
            await Task.Delay(pause, clock, ct);
        }
    }

    /// <inheritdoc/>
    public async Task<bool> NoteAsync(UInt128 activity, TurnClaim claim, ReadOnlyMemory<byte> note, TurnNote state)
    {
        var value = Noted.Write(state switch { TurnNote.Done => Done, TurnNote.Left => Left, _ => Running }, state == TurnNote.Running ? records.Owner : "", note);
        if (!await records.TryPutAsync(new RecordKey(RecordKind.Delivery, activity), value, [], claim.Version, null, CancellationToken.None)) return false;
        claim.Version++;
        return true;
    }

    /// <summary>What a record holds: the state, the owner with its length before it, the note.</summary>
    private readonly record struct Noted(byte State, string? Owner, ReadOnlyMemory<byte> Note)
    {
        public static Noted Read(ReadOnlyMemory<byte> value)
        {
            if (value.Length < 2 || value.Length < 2 + value.Span[1]) return default;
            return new Noted(value.Span[0], Encoding.UTF8.GetString(value.Span.Slice(2, value.Span[1])), value[(2 + value.Span[1])..]);
        }

        public static byte[] Write(byte state, string owner, ReadOnlyMemory<byte> note)
        {
            var name = Encoding.UTF8.GetBytes(owner);
            return [state, (byte)name.Length, .. name, .. note.Span];
        }
    }
}
