using System.Net.WebSockets;

namespace FrameworkBot.BotProtocol.DirectLine.Streams;

/// <summary>Reads what a client sends over a stream, up to a small allowance, so that its pings and its goodbye are noticed.</summary>
internal sealed class IncomingFrames(WebSocket socket)
{
    // Clients send an empty frame every 20 seconds: enough for weeks, and too little to keep this host busy.
    private const int MaxBytes = 64 * 1024;
    private const int MaxFrames = 100_000;

    /// <summary>Reads until the client closes, breaks off or sends more than its allowance, then cancels <paramref name="gone"/>. Never throws.</summary>
    public async Task ReadAsync(CancellationTokenSource gone)
    {
        var buffer = new byte[1024];
        var bytes = 0;
        try
        {
            for (var frames = 0; bytes <= MaxBytes && frames <= MaxFrames; frames++)
            {
                var frame = await socket.ReceiveAsync(buffer.AsMemory(), gone.Token);
                if (frame.MessageType == WebSocketMessageType.Close) break;
                bytes += frame.Count;
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException)
        {
            // Gone without a word, or this side has ended the stream.
        }
        await gone.CancelAsync();
    }
}
