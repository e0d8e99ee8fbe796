using System.Net.WebSockets;

namespace FrameworkBot.BotProtocol.DirectLine.Streams;

/// <summary>Ends a socket so that the client learns why, and not later than a moment after.</summary>
internal sealed class Goodbye(WebSocket socket, TimeProvider clock)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Says goodbye and waits for the client's. The socket may be open still when this returns.</summary>
    /// <param name="reading">The end of the client's side.</param>
    /// <param name="reason">One sentence; null where the client or the host ended it.</param>
    /// <param name="isStopping">Whether the host stops.</param>
    public async Task SayAsync(Task<ClientEnd> reading, string? reason, bool isStopping)
    {
        var (status, text) = await WordsAsync(reading, reason, isStopping);
        if (status is not { } known || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var limit = new CancellationTokenSource(Limit, clock);
        try
        {
            await socket.CloseOutputAsync(known, text, limit.Token);
            await reading.WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client does not hear.
        }
    }

    private static async Task<(WebSocketCloseStatus? Status, string? Text)> WordsAsync(Task<ClientEnd> reading, string? reason, bool isStopping)
    {
        if (reason is not null) return (WebSocketCloseStatus.PolicyViolation, reason);
        if (isStopping) return (WebSocketCloseStatus.EndpointUnavailable, "The bot is stopping.");
        if (!reading.IsCompleted) return (null, null);
        return await reading switch
        {
            ClientEnd.Closed => (WebSocketCloseStatus.NormalClosure, null),
            ClientEnd.SentTooMuch => (WebSocketCloseStatus.MessageTooBig, "Nothing is to be sent over a stream."),
            _ => (null, null),
        };
    }
}
