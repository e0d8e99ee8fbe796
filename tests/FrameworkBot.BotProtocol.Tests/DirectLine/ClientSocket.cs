using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

/// <summary>A client's end of a stream.</summary>
internal sealed class ClientSocket(ClientWebSocket socket) : IDisposable
{
    private readonly byte[] _buffer = new byte[1 << 20];
    private readonly Queue<JsonObject> _received = new();

    public ClientWebSocket Socket => socket;

    /// <summary>The watermark of the last set.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>The next activities, however many sets they come in.</summary>
    public async Task<JsonObject[]> ReadAsync(int count)
    {
        while (_received.Count < count) await ReadSetAsync();
        return [.. Enumerable.Range(0, count).Select(_ => _received.Dequeue())];
    }

    /// <summary>All activities of the next sets, as many of these as hold so many: what <see cref="Watermark"/> stands behind.</summary>
    public async Task<JsonObject[]> ReadSetsAsync(int atLeast)
    {
        while (_received.Count < atLeast) await ReadSetAsync();
        return await ReadAsync(_received.Count);
    }

    /// <summary>The texts of the next messages; typing may come between them.</summary>
    public async Task<string[]> ReadTextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            var activity = (await ReadAsync(1))[0];
            if (activity["type"]!.GetValue<string>() != "typing") texts.Add(activity["text"]!.GetValue<string>());
        }
        return [.. texts];
    }

    /// <summary>Waits for the server's goodbye; null where the connection broke off.</summary>
    public async Task<WebSocketCloseStatus?> ReadCloseAsync()
    {
        try
        {
            while ((await ReceiveAsync()).MessageType != WebSocketMessageType.Close)
            {
            }
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            return socket.CloseStatus;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public void Dispose() => socket.Dispose();

    private async Task ReadSetAsync()
    {
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await ReceiveAsync(length);
            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        var set = JsonNode.Parse(_buffer.AsSpan(0, length))!;
        Watermark = set["watermark"]!.GetValue<string>();
        foreach (var activity in set["activities"]!.AsArray()) _received.Enqueue(activity!.AsObject());
    }

    private Task<ValueWebSocketReceiveResult> ReceiveAsync(int offset = 0) =>
        socket.ReceiveAsync(_buffer.AsMemory(offset), CancellationToken.None).AsTask().WaitAsync(Wait.Limit);
}
