namespace FrameworkBot.BotProtocol.Turns;

/// <summary>What the host does with an activity. One instance serves all turns at once; turns of one conversation come one at a time.</summary>
public interface ITurnHandler
{
    /// <summary>
    /// Handles one turn: a message or a conversationUpdate, see <see cref="Activities.Activity.Type"/>. The channel is told that the turn
    /// succeeded when this returns and the last reply was accepted. An exception fails the turn, and the channel may deliver it again.
    /// </summary>
    /// <param name="turn">The activity, and the way to reply.</param>
    /// <param name="ct">
    /// Cancelled when the turn takes longer than <see cref="BotProtocolOptions.TurnTimeout"/>; not when the channel hangs up, because its
    /// second delivery joins this turn. It must be obeyed: the conversation's next turn waits for this one to end.
    /// </param>
    Task HandleAsync(InboundTurn turn, CancellationToken ct);
}
