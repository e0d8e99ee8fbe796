namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>
/// What becomes of a reply of which nobody knows whether the channel has taken it: the process or the connection ended while it was sent.
/// No channel of the Bot Framework can be asked.
/// </summary>
public enum UnsureReplies
{
    /// <summary>It is sent again: none is lost, and one that was taken comes twice, with the same Idempotency-Key.</summary>
    SendAgain,

    /// <summary>It is not sent again: none comes twice, and one that was not taken is lost.</summary>
    LeaveOut,
}
