using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Telemetry;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>Runs a turn unless the ledger knows that it was run, and has the ledger know what came of it.</summary>
internal sealed class LedgerTurns(TurnRunner runner, ITurnLedger ledger, IOptions<BotProtocolOptions> options, TimeProvider clock, ILogger<LedgerTurns> logger)
{
    /// <summary>The outcome of an activity, run here or elsewhere. Never throws.</summary>
    /// <param name="activity">A checked activity.</param>
    /// <param name="key">Its key; null where it cannot be told from another, or need not be.</param>
    /// <param name="channel">Where replies go; null for the activity's serviceUrl.</param>
    /// <param name="rest">What an earlier delivery left to do in this process; null for none.</param>
    public async Task<TurnOutcome> RunAsync(Activity activity, DeliveryKey? key, ReplyChannel? channel, TurnRest? rest)
    {
        if (key is not { } known) return await runner.RunAsync(activity, channel, rest);
        TurnClaim claim;
        try
        {
            using var patience = new CancellationTokenSource(options.Value.TurnTimeout, clock);
            claim = await ledger.ClaimAsync(known.Hash, patience.Token);
        }
        catch (OperationCanceledException)
        {
            return new TurnOutcome(TurnResult.TimedOut);
        }
        catch (Exception fault)
        {
            logger.LogError("An activity is not answered, because it could not be noted: {Type}.{NewLine}{StackTrace}", fault.GetType().FullName, Environment.NewLine, fault.StackTrace);
            return new TurnOutcome(TurnResult.NotNoted);
        }
        var noted = NotedTurn.Read(claim.Note);
        if (claim.IsDone) return noted.ToOutcome();
        var accepted = noted.IsUnsure ? Resolve(noted) : noted.Accepted;
        if (accepted > (rest?.Accepted ?? 0)) rest = new TurnRest(accepted, [], null);
        var outcome = await runner.RunAsync(activity, channel, rest, (taken, sending) => NoteSendingAsync(known, claim, new NotedTurn(taken, Sending: sending)));
        if (outcome.Result != TurnResult.TakenOver) await NoteAsync(known, claim, NotedTurn.Of(outcome), outcome.IsFinal ? TurnNote.Done : TurnNote.Left);
        return outcome;
    }

    // How many replies count as taken.
    private int Resolve(NotedTurn noted)
    {
        ProtocolTelemetry.CountUnsure();
        var sendsAgain = options.Value.UnsureReplies == UnsureReplies.SendAgain;
        logger.LogWarning("Whether the channel has taken a reply is not known, because the process ended that sent it; it is {Done}.", sendsAgain ? "sent again" : "left out");
        return sendsAgain ? noted.Accepted : noted.Sending;
    }

    private async Task<bool> NoteSendingAsync(DeliveryKey key, TurnClaim claim, NotedTurn note)
    {
        try
        {
            return await ledger.NoteAsync(key.Hash, claim, note.ToBytes(), TurnNote.Running);
        }
        catch (Exception fault)
        {
            throw new TurnNotNotedException(fault);
        }
    }

    // The channel has taken the reply, whatever becomes of the note.
    private async Task NoteAsync(DeliveryKey key, TurnClaim claim, NotedTurn note, TurnNote state)
    {
        try
        {
            if (!await ledger.NoteAsync(key.Hash, claim, note.ToBytes(), state)) logger.LogWarning("Another process took over a turn of this one, which it held for ended.");
        }
        catch (Exception fault)
        {
            logger.LogError("What became of an activity could not be noted: {Type}.{NewLine}{StackTrace}", fault.GetType().FullName, Environment.NewLine, fault.StackTrace);
        }
    }
}
