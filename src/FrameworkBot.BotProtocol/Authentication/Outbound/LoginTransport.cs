namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>The network edge of getting tokens.</summary>
internal sealed class LoginTransport
{
    /// <summary>What requests for tokens are sent with; null for the library's own, which obeys the machine's proxy and certificates.</summary>
    public HttpMessageHandler? Handler { get; init; }
}
