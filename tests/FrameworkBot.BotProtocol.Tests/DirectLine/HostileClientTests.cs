using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class HostileClientTests
{
    /// <summary>Opens a stream by hand, so that anything can be sent over it.</summary>
    private static async Task<NetworkStream> OpenAsync(Chat chat)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, chat.Host.Port);
        var stream = new NetworkStream(client.Client, ownsSocket: true);
        var url = new Uri(chat.StreamUrl);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        var head = new StringBuilder();
        var one = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await stream.ReadAsync(one).AsTask().WaitAsync(Wait.Limit) > 0) head.Append((char)one[0]);
        Assert.StartsWith("HTTP/1.1 101", head.ToString(), StringComparison.Ordinal);
        return stream;
    }

    private static async Task<bool> EndsAsync(NetworkStream stream)
    {
        var buffer = new byte[4096];
        try
        {
            while (await stream.ReadAsync(buffer).AsTask().WaitAsync(Wait.Limit) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset.
        }
        return true;
    }

    public static TheoryData<string, byte[]> Frames => new()
    {
        { "not masked", [0x81, 0x06, 0x68, 0x65, 0x6C, 0x6C, 0x6F, 0x21] },
        { "reserved bits", [0xF1, 0x80, 0, 0, 0, 0] },
        { "reserved opcode", [0x83, 0x80, 0, 0, 0, 0] },
        { "continuation of nothing", [0x80, 0x80, 0, 0, 0, 0] },
        { "ping in pieces", [0x09, 0x80, 0, 0, 0, 0] },
        { "long ping", [0x89, 0xFE, 0x00, 0x7E, 0, 0, 0, 0] },
        { "close of one byte", [0x88, 0x81, 0, 0, 0, 0, 0x03] },
        { "close with a reserved code", [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xED] },
        { "text that is not UTF-8", [0x81, 0x82, 0, 0, 0, 0, 0xC3, 0x28] },
        { "negative length", [0x82, 0xFF, 0x80, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Frames))]
    public async Task MalformedFrame_EndsThatStreamOnly(string what, byte[] frame)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var other = await chat.ConnectAsync();
        await using var stream = await OpenAsync(chat);

        await stream.WriteAsync(frame);

        Assert.True(await EndsAsync(stream), what);
        await chat.SayAsync("hello");
        Assert.Equal(["hello", "You said hello"], await other.ReadTextsAsync(2));
        Assert.DoesNotContain("Error", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FrameThatPromisesExabytes_IsReadUpToTheAllowance()
    {
        await using var host = await DirectLineHost.StartAsync();
        await using var stream = await OpenAsync(await host.ChatAsync());
        var header = new byte[14];
        header[0] = 0x82;
        header[1] = 0xFF;
        BinaryPrimitives.WriteInt64BigEndian(header.AsSpan(2), long.MaxValue);
        await stream.WriteAsync(header);
        var ends = EndsAsync(stream);
        var sent = 0;
        try
        {
            for (; sent < 64 * 1024 * 1024; sent += 64 * 1024) await stream.WriteAsync(new byte[64 * 1024]);
        }
        catch (IOException)
        {
            // Cut off, as it should be.
        }
        Assert.True(sent < 64 * 1024 * 1024);
        Assert.True(await ends);
    }

    [Fact]
    public async Task ManyRequestsBrokenOff_LeaveNothingBehind()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.StreamsPerAddress = 4);
        var chat = await host.ChatAsync();
        for (var i = 0; i < 20; i++)
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, host.Port);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST /v3/directline{chat.Path}/activities HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {chat.Token}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{\"type\":"));
            client.Client.LingerState = new LingerOption(true, 0);
        }
        for (var i = 0; i < 20; i++)
        {
            using var socket = new ClientSocketThatVanishes(await TryOpenAsync(chat));
        }
        await chat.SayAsync("hello");
        Assert.Equal(2, (await chat.GetAsync()).Activities.Length);
        Assert.DoesNotContain("Error", host.Log.Text, StringComparison.Ordinal);
    }

    private static async Task<NetworkStream?> TryOpenAsync(Chat chat)
    {
        try
        {
            return await OpenAsync(chat);
        }
        catch (Xunit.Sdk.StartsWithException)
        {
            // The host has not yet noticed that earlier ones vanished, and says 429.
            return null;
        }
    }

    private sealed class ClientSocketThatVanishes(NetworkStream? stream) : IDisposable
    {
        public void Dispose()
        {
            if (stream is null) return;
            stream.Socket.LingerState = new LingerOption(true, 0);
            stream.Dispose();
        }
    }

    [Fact]
    public async Task OverHttp2_AStreamIsOpenedByConnect()
    {
        await using var host = await DirectLineHost.StartAsync(protocols: HttpProtocols.Http2);
        host.Client.DefaultRequestVersion = HttpVersion.Version20;
        host.Client.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        using var started = await SendAsync(host, HttpMethod.Post, "/tokens/generate", null, null);
        var token = new Chat(host, await DirectLineHost.ReadAsync(started)).Token;
        using var begun = await SendAsync(host, HttpMethod.Post, "/conversations", token, null);
        var chat = new Chat(host, await DirectLineHost.ReadAsync(begun));

        using var http = new HttpClient();
        var socket = new ClientWebSocket { Options = { HttpVersion = HttpVersion.Version20, HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact } };
        await socket.ConnectAsync(new Uri(chat.StreamUrl), http, CancellationToken.None).WaitAsync(Wait.Limit);
        using var client = new ClientSocket(socket);
        using var said = await SendAsync(host, HttpMethod.Post, chat.Path + "/activities", token, """{"type":"message","text":"hello"}""");
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal(["hello", "You said hello"], await client.ReadTextsAsync(2));
    }

    private static async Task<HttpResponseMessage> SendAsync(DirectLineHost host, HttpMethod method, string path, string? bearer, string? json)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline" + path) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };
        if (bearer is not null) request.Headers.Add("Authorization", "Bearer " + bearer);
        if (json is not null) request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        return await host.Client.SendAsync(request);
    }
}
