using System.Net.WebSockets;

namespace FrameworkBot.BotProtocol.DirectLine.Streams;

/// <summary>How a client's side of a stream ended.</summary>
internal enum ClientEnd
{
    /// <summary>It said goodbye.</summary>
    Closed,

    /// <summary>It broke off, or this side did.</summary>
    Gone,

    /// <summary>It sent more than clients have to.</summary>
    SentTooMuch,
}

/// <summary>Reads what a client sends over a stream, up to a small allowance, so that its pings and its goodbye are noticed.</summary>
internal static class IncomingFrames
{
    // Clients send an empty frame every 20 seconds: enough for weeks, and too little to keep this host busy.
    private const int MaxBytes = 64 * 1024;
    private const int MaxFrames = 100_000;

    /// <summary>Reads until the client's side ends; never throws. Cancelling aborts the socket.</summary>
    public static async Task<ClientEnd> ReadAsync(WebSocket socket, CancellationToken ct)
    {
        var buffer = new byte[1024];
        var bytes = 0;
        try
        {
            for (var frames = 0; bytes <= MaxBytes && frames <= MaxFrames; frames++)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), ct);
                if (frame.MessageType == WebSocketMessageType.Close) return ClientEnd.Closed;
                bytes += frame.Count;
            }
            return ClientEnd.SentTooMuch;
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            return ClientEnd.Gone;
        }
    }
}
