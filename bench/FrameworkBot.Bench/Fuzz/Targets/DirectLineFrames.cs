using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>A stream of Direct Line and what comes over it: whatever the frames, the host ends the stream and nothing else.</summary>
internal sealed class DirectLineFrames(FuzzedHost host)
{
    /// <summary>The target.</summary>
    public static FuzzTarget Target(FuzzedHost host) => new("frames", 3, 8, new DirectLineFrames(host).RunAsync, ["streamed", "400"]);

    private async Task<string> RunAsync(FuzzRandom random)
    {
        var (_, _, streamUrl) = await DirectLineCalls.BeginAsync(host);
        var url = new Uri(streamUrl);
        var head = $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, url.Port);
        await using var stream = client.GetStream();
        var isChanged = random.Chance(0.2);
        var frames = Frames(random);
        var answer = new MemoryStream();
        try
        {
            await stream.WriteAsync(isChanged ? TextChanges.Bytes(head, random) : Encoding.ASCII.GetBytes(head));
            // A changed head may be one that has no end.
            if (!isChanged) await ReadHeadAsync(stream, answer);
            await stream.WriteAsync(frames);
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer);
        }
        catch (IOException)
        {
            // The host has hung up: it need not hear everything out.
        }
        return Judge(Encoding.Latin1.GetString(answer.ToArray()), isChanged);
    }

    private static async Task ReadHeadAsync(NetworkStream stream, MemoryStream answer)
    {
        var some = new byte[4096];
        int count;
        while (answer.GetBuffer().AsSpan(0, (int)answer.Length).IndexOf("\r\n\r\n"u8) < 0 && (count = await stream.ReadAsync(some)) > 0) answer.Write(some, 0, count);
    }

    private static string Judge(string answer, bool isChanged)
    {
        if (!answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) return isChanged || answer.Length == 0 ? "hung up" : throw new FuzzFinding($"No answer to a stream: '{answer}'.");
        var status = answer[9..12];
        if (status == "101") return "streamed";
        if (!isChanged) throw new FuzzFinding($"A right request for a stream was answered with {status}.");
        if (status[0] == '5' && status is not ("501" or "505")) throw new FuzzFinding(answer);
        return status;
    }

    private static byte[] Frames(FuzzRandom random)
    {
        var frames = new List<byte>();
        for (var n = random.Next(5); n >= 0; n--) frames.AddRange(Frame(random));
        return random.Chance(0.3) ? ByteChanges.Change([.. frames], random) : [.. frames];
    }

    private static byte[] Frame(FuzzRandom random)
    {
        var payload = random.Chance(0.5) ? random.Bytes(random.Count(70_000)) : TextChanges.Bytes("""{"type":"message","text":"x"}""", random);
        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(length, random.Chance(0.9) ? payload.Length : random.Pick((long[])[-1, long.MaxValue, int.MaxValue, 0, 1]));
        var first = (byte)(random.Pick((int[])[0x81, 0x82, 0x88, 0x89, 0x8A, 0x01, 0x80, 0x00, 0x83, 0xC1, 0xF1]) & 0xFF);
        var mask = random.Chance(0.9) ? (byte)0x80 : (byte)0;
        return payload.Length < 126 && random.Chance(0.9)
            ? [first, (byte)(mask | payload.Length), 1, 2, 3, 4, .. payload]
            : payload.Length < 65_536 && random.Chance(0.8) ? [first, (byte)(mask | 126), .. length[6..], 1, 2, 3, 4, .. payload] : [first, (byte)(mask | 127), .. length, 1, 2, 3, 4, .. payload];
    }
}
