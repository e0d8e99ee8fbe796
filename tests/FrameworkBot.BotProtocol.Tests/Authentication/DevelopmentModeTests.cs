using System.Net;
using System.Net.Sockets;
using System.Text;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Tests.Authentication;

public sealed class DevelopmentModeTests
{
    private static Task HelloAsync(InboundTurn turn, CancellationToken ct) => turn.SendAsync(OutboundActivity.Message("hello"));

    private static HttpRequestMessage Post(string json, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:3978")]
    [InlineData("127.0.0.1:3978")]
    [InlineData("127.8.8.8")]
    [InlineData("[::1]:3978")]
    public async Task LoopbackHost_IsServed(string name)
    {
        await using var bot = await BotHost.StartAsync(HelloAsync);
        using var request = Post("""{"type":"typing"}""", "Host", name);
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example")]
    [InlineData("Host", "127.0.0.1.evil.example")]
    [InlineData("Host", "192.168.1.2:3978")]
    [InlineData("Host", "0.0.0.0")]
    [InlineData("Host", "[2001:db8::1]")]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-Host", "evil.example")]
    [InlineData("Forwarded", "for=203.0.113.5")]
    public async Task OtherHost_OrForwarded_Is403(string header, string value)
    {
        await using var bot = await BotHost.StartAsync(HelloAsync);
        using var request = Post(Say.Message("http://localhost:1").ToJsonString(), header, value);
        using var response = await bot.Client.SendAsync(request);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
    }

    [Fact]
    public async Task NoHost_Is403()
    {
        await using var bot = await BotHost.StartAsync(HelloAsync);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, bot.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync("POST /api/messages HTTP/1.0\r\nContent-Type: application/json\r\nContent-Length: 17\r\n\r\n{\"type\":\"typing\"}"u8.ToArray());
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 403", await reader.ReadToEndAsync().WaitAsync(Wait.Limit), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData("192.168.1.2")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("2001:db8::1")]
    [InlineData(null)]
    public void OtherMachine_IsRefused_WhateverItsHostHeaderSays(string? address)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("localhost");
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
        Assert.Equal(403, DevelopmentMode.Refuse(context)?.Status);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.1.2.3")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:127.1.2.3")]
    public void ThisMachine_IsNotRefused(string address)
    {
        var context = new DefaultHttpContext();
        context.Request.Host = new HostString("localhost");
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        Assert.Null(DevelopmentMode.Refuse(context));
    }

    [Theory]
    [InlineData("Bearer junk")]
    [InlineData("Basic eDp5")]
    public async Task AuthorizationHeader_ChangesNothing(string value)
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var local = Post(Say.Message(connector.Url).ToJsonString(), "Authorization", value);
        using var served = await bot.Client.SendAsync(local);
        using var foreign = Post(Say.Message(connector.Url).ToJsonString(), "Authorization", value);
        foreign.Headers.Host = "evil.example";
        using var refused = await bot.Client.SendAsync(foreign);

        Assert.Equal(HttpStatusCode.OK, served.StatusCode);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", refused);
        Assert.DoesNotContain("Authorization", Assert.Single(connector.Requests).Headers.Keys);
    }

    [Theory]
    [InlineData("https://smba.example/teams/")]
    [InlineData("http://203.0.113.5/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://127.0.0.1.evil.example/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    public async Task ServiceUrlElsewhere_Is403_AndNoTurnIsBegun(string url)
    {
        var turns = 0;
        await using var bot = await BotHost.StartAsync((_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        });
        using var response = await bot.PostAsync(Say.Message(url));
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task ServiceUrlInOtherLetters_IsNone()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var other = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(HelloAsync);
        using var response = await bot.PostAsync(Say.Message(connector.Url).With("SERVICEURL", other.Url));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task ServiceUrlByName_IsCalled()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(HelloAsync);
        using var response = await bot.PostAsync(Say.Message(connector.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
    }
}
