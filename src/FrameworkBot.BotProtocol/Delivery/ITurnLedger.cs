namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>
/// Remembers beyond this process what became of activities, so that an activity delivered to another process, or after a restart, is not
/// answered again. A host without one registers none: then each process knows its own activities alone.
/// </summary>
public interface ITurnLedger
{
    /// <summary>
    /// Takes an activity for this process. Where another process has it, waits until that one is done with it or has ended.
    /// </summary>
    /// <param name="activity">Names the activity.</param>
    /// <param name="ct">Gives up waiting.</param>
    Task<TurnClaim> ClaimAsync(UInt128 activity, CancellationToken ct);

    /// <summary>Notes how far a claimed activity has come. False when the claim was lost: another process held this one for ended.</summary>
    /// <param name="activity">Names the activity.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="note">What the next claim gets to know.</param>
    /// <param name="state">Whether this process goes on with it, is done with it for good, or leaves it to the next delivery.</param>
    Task<bool> NoteAsync(UInt128 activity, TurnClaim claim, ReadOnlyMemory<byte> note, TurnNote state);
}

/// <summary>What is noted of an activity.</summary>
public enum TurnNote
{
    /// <summary>It is being answered.</summary>
    Running,

    /// <summary>It was answered.</summary>
    Done,

    /// <summary>It was not, and may be delivered again.</summary>
    Left,
}

/// <summary>An activity as a ledger knows it. One process uses it, one step after the other.</summary>
/// <param name="isDone">Whether it was answered.</param>
/// <param name="note">What was noted of it last; empty for nothing.</param>
/// <param name="version">The ledger's own.</param>
public sealed class TurnClaim(bool isDone, ReadOnlyMemory<byte> note, long version)
{
    /// <summary>Whether it was answered, and is not to be answered again.</summary>
    public bool IsDone { get; } = isDone;

    /// <summary>What was noted of it last; empty for nothing.</summary>
    public ReadOnlyMemory<byte> Note { get; } = note;

    /// <summary>The ledger's own.</summary>
    public long Version { get; set; } = version;
}
