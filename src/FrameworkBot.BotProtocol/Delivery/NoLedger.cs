namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>Remembers nothing.</summary>
internal sealed class NoLedger : ITurnLedger
{
    private static readonly TurnClaim Mine = new(false, default, 0);

    /// <inheritdoc/>
    public Task<TurnClaim> ClaimAsync(UInt128 activity, CancellationToken ct) => Task.FromResult(Mine);

    /// <inheritdoc/>
    public Task<bool> NoteAsync(UInt128 activity, TurnClaim claim, ReadOnlyMemory<byte> note, TurnNote state) => Task.FromResult(true);
}
