namespace FrameworkBot.BotProtocol.Turns;

/// <summary>How a turn ended.</summary>
internal enum TurnResult
{
    /// <summary>The handler returned and the last reply was accepted.</summary>
    Delivered,

    /// <summary>The channel did not accept the last reply.</summary>
    ChannelFailed,

    /// <summary>The handler threw.</summary>
    HandlerFailed,

    /// <summary>The turn took too long.</summary>
    TimedOut,

    /// <summary>Not begun: too many turns of this conversation wait.</summary>
    ConversationBusy,

    /// <summary>Not begun: too many turns of all conversations wait.</summary>
    BotBusy,
}

/// <summary>The end of a turn, shared by all deliveries of the same activity.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Replies">The JSON of the replies where the channel expects them in the HTTP response; else empty.</param>
internal sealed record TurnOutcome(TurnResult Result, ReadOnlyMemory<byte> Replies = default)
{
    /// <summary>Delivered, with nothing to say in the HTTP response.</summary>
    public static TurnOutcome Delivered { get; } = new(TurnResult.Delivered);
}
