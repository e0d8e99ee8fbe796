using FrameworkBot.BotProtocol.Endpoint;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>A request is answered with an HTTP error; carries it through the SDK to the endpoint.</summary>
internal sealed class TurnRefusedException(ErrorAnswer answer) : Exception(answer.Message)
{
    /// <summary>What the request is answered with.</summary>
    public ErrorAnswer Answer { get; } = answer;
}

/// <summary>The turn handler threw, which is logged where it happened. The message is one sentence without anything that a user wrote.</summary>
internal sealed class TurnFailedException() : Exception("The turn handler failed.");
