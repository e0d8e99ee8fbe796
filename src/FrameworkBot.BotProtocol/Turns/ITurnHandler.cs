namespace FrameworkBot.BotProtocol.Turns;

/// <summary>
/// What the host does with activities. One instance serves all turns at once; turns of one conversation come one at a time. Both methods
/// must obey their cancellation, which comes when the turn takes longer than <see cref="BotProtocolOptions.TurnTimeout"/> and not when
/// the channel hangs up, because its second delivery joins this turn: the conversation's next turn waits for this one to end.
/// </summary>
public interface ITurnHandler
{
    /// <summary>
    /// Handles one activity of any type but invoke, see <see cref="Activities.Activity.Type"/>; types that it does not know it ignores. The
    /// channel is told that the turn succeeded when this returns and the last reply was accepted. An exception fails the turn, and the
    /// channel may deliver it again: then this is run again, and of its replies as many are left out as the channel has accepted already.
    /// Where only the channel failed, a <see cref="Connector.ConnectorException"/> that goes through this included, the next delivery sends
    /// what is left and this is not run. So what a handler does must be done before its last reply.
    /// </summary>
    /// <param name="turn">The activity, and the way to reply.</param>
    /// <param name="ct">Cancelled when the turn takes too long.</param>
    Task HandleAsync(InboundTurn turn, CancellationToken ct);

    /// <summary>
    /// Answers an invoke, see <see cref="Activities.Activity.Name"/> and <see cref="Activities.Activity.Value"/>. Replies may be sent beside
    /// the answer. Channels wait a few seconds only. The default knows no invoke.
    /// </summary>
    /// <param name="turn">The invoke, and the way to reply.</param>
    /// <param name="ct">Cancelled when the turn takes too long.</param>
    /// <returns>The answer, which a second delivery gets again; null when the name is not known and nothing was done, which is told as 501.</returns>
    Task<InvokeResponse?> InvokeAsync(InboundTurn turn, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);
}
