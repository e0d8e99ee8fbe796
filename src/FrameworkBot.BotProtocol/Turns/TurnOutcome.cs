namespace FrameworkBot.BotProtocol.Turns;

/// <summary>How a turn ended.</summary>
internal enum TurnResult
{
    /// <summary>The handler returned and the last reply was accepted.</summary>
    Delivered,

    /// <summary>The handler does not know an invoke of that name.</summary>
    UnknownInvoke,

    /// <summary>The channel did not accept the last reply.</summary>
    ChannelFailed,

    /// <summary>The handler threw.</summary>
    HandlerFailed,

    /// <summary>What becomes of the turn could not be noted, so that no reply was sent.</summary>
    NotNoted,

    /// <summary>The turn took too long.</summary>
    TimedOut,

    /// <summary>Another process goes on with it.</summary>
    TakenOver,

    /// <summary>Not begun: too many turns of this conversation wait.</summary>
    ConversationBusy,

    /// <summary>Not begun: too many turns of all conversations wait.</summary>
    BotBusy,

    /// <summary>Not begun: the bot is about to stop.</summary>
    Stopping,
}

/// <summary>The end of a turn, shared by all deliveries of the same activity.</summary>
/// <param name="Result">How it ended.</param>
/// <param name="Body">The JSON of the HTTP response: what answers an invoke, and the replies where the channel expects them there; else empty.</param>
/// <param name="Status">The HTTP status of a delivered turn.</param>
internal sealed record TurnOutcome(TurnResult Result, ReadOnlyMemory<byte> Body = default, int Status = 200)
{
    /// <summary>Delivered, with nothing to say in the HTTP response.</summary>
    public static TurnOutcome Delivered { get; } = new(TurnResult.Delivered);

    /// <summary>What the next delivery goes on with; null where it begins anew.</summary>
    public TurnRest? Rest { get; init; }

    /// <summary>Whether another delivery is answered with this outcome; otherwise it is run again.</summary>
    public bool IsFinal => Result == TurnResult.Delivered && Status < 500;
}
