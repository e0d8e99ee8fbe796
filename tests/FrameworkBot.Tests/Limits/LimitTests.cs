using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Limits;

public sealed class LimitTests
{
    [Fact]
    public async Task MoreRequestsThanAnAddressMayMake_Are429_WithATimeToWait()
    {
        await using var bot = await RunningHost.StartAsync("--Limits:CountLoopback=true", "--Limits:RequestsPerMinute=10");
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));
        using var refused = await bot.Client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 6);
        Assert.Equal("TooManyRequests", JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task ThisMachine_IsNotCounted_UnlessAsked()
    {
        await using var bot = await RunningHost.StartAsync("--Limits:RequestsPerMinute=10");
        for (var i = 0; i < 30; i++) Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));
    }

    [Fact]
    public async Task ClientThatSendsItsHeadersTooSlowly_IsLetGo()
    {
        await using var bot = await RunningHost.StartAsync("--Limits:HeaderSeconds=1");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Url).Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.StartsWith("HTTP/1.1 408", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", 101, "HTTP/1.1 431")]
    [InlineData("/?", 1, "HTTP/1.1 414")]
    public async Task HeadersAndAddressesBeyondTheirBounds_AreRefused(string path, int headers, string status)
    {
        await using var bot = await RunningHost.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Url).Port);
        await using var stream = client.GetStream();
        var address = path.Length == 1 ? path : path.PadRight(8200, 'a');
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\n{string.Concat(Enumerable.Repeat("X: y\r\n", headers))}Host: localhost\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith(status, await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));
    }

    [Theory]
    [InlineData("/api/messages")]
    [InlineData("/v3/directline/tokens/generate")]
    [InlineData("/ask")]
    public async Task ClientThatSendsItsBodyTooSlowly_IsLetGo(string path)
    {
        await using var bot = await RunningHost.StartAsync("--Limits:GraceSeconds=2", "--Limits:BytesPerSecond=100000");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Url).Port);
        await using var stream = client.GetStream();
        var type = path == "/ask" ? "application/x-www-form-urlencoded" : "application/json";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: {type}\r\nContent-Length: 1000\r\n\r\n{{"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(1));
        Assert.Matches("^(HTTP/1.1 4|$)", answer);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(bot));
    }

    [Fact]
    public async Task ClientThatDoesNotTakeItsAnswer_IsLetGo()
    {
        await using var bot = await RunningHost.StartAsync("--Limits:GraceSeconds=2", "--Limits:BytesPerSecond=100000");
        using var client = new TcpClient { ReceiveBufferSize = 1024 };
        await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Url).Port);
        await using var stream = client.GetStream();
        var asking = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("GET /articles HTTP/1.1\r\nHost: localhost\r\n\r\n", 100)));
        // The host stops reading while nobody takes what it has written, and ends the connection.
        var ended = await Assert.ThrowsAnyAsync<IOException>(async () =>
        {
            while (true) await stream.WriteAsync(asking).AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        });
        Assert.IsType<SocketException>(ended.InnerException);
    }

    [Fact]
    public async Task MoreConnectionsThanMayBeOpen_AreClosed()
    {
        await using var bot = await RunningHost.StartAsync("--Limits:MaxConnections=10");
        var open = new List<TcpClient>();
        try
        {
            var ended = 0;
            for (var i = 0; i < 11; i++)
            {
                var client = new TcpClient();
                open.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, new Uri(bot.Url).Port);
                if (i < 10) await AskAsync(client);
                else ended = await client.GetStream().ReadAsync(new byte[1]).AsTask().WaitAsync(TimeSpan.FromMinutes(1));
            }
            Assert.Equal(0, ended);
        }
        finally
        {
            open.ForEach(client => client.Dispose());
        }
    }

    [Theory]
    [InlineData("--Limits:RequestsPerMinute=0")]
    [InlineData("--Limits:HeaderSeconds=0")]
    [InlineData("--Limits:GraceSeconds=1")]
    [InlineData("--Limits:StopSeconds=1000")]
    public async Task LimitOutOfRange_StopsTheStart(string setting) =>
        await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(() => RunningHost.StartAsync(setting));

    private static async Task<HttpStatusCode> StatusAsync(RunningHost bot)
    {
        using var response = await bot.Client.GetAsync(new Uri("/health/live", UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task AskAsync(TcpClient client)
    {
        await client.GetStream().WriteAsync("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray());
        Assert.NotEqual(0, await client.GetStream().ReadAsync(new byte[4096]));
    }
}
