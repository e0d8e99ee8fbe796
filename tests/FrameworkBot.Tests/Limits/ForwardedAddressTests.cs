using System.Net;
using FrameworkBot.Tests.Hosting;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Tests.Limits;

/// <summary>Whose requests are counted where a proxy stands in front, and where somebody only says that it does.</summary>
public sealed class ForwardedAddressTests
{
    // Enough for everybody to be served; no token is asked for here.
    private static readonly string[] Credentials = ["--Bot:Adapter=Own", "--MicrosoftAppId=0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10", "--MicrosoftAppType=UserAssignedMSI"];

    private static readonly string[] Limits = ["--Limits:CountLoopback=true", "--Limits:RequestsPerMinute=10", "--Site:QuestionsPerMinute=1", "--DirectLine:TokensPerMinute=2"];

    private static async Task<HttpStatusCode> SendAsync(RunningHost bot, string what, string forwarded)
    {
        var (method, path) = what switch { "page" => (HttpMethod.Get, "/health/live"), "form" => (HttpMethod.Post, "/ask"), _ => (HttpMethod.Post, "/v3/directline/tokens/generate") };
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Host = "bot.example.org";
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", forwarded);
        if (what == "token") request.Headers.TryAddWithoutValidation("Origin", "http://bot.example.org");
        if (what == "form") request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["question"] = "why?" });
        using var response = await bot.Client.SendAsync(request);
        return response.StatusCode;
    }

    [Theory]
    [InlineData("page", 10, "127.0.0.1")]
    [InlineData("form", 1, "127.0.0.0/8")]
    [InlineData("token", 2, "127.0.0.1")]
    public async Task BehindANamedProxy_EachClientIsCountedByItself(string what, int most, string proxy)
    {
        await using var bot = await RunningHost.StartAsync([.. Credentials, .. Limits, $"--Limits:Proxies:0={proxy}"]);
        for (var i = 0; i < most; i++) Assert.Equal(HttpStatusCode.OK, await SendAsync(bot, what, "203.0.113.5"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync(bot, what, "203.0.113.5"));
        // What stands before the address that the proxy has added is the client's own word.
        Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync(bot, what, "198.51.100.77, 203.0.113.5"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(bot, what, "203.0.113.6"));
    }

    [Theory]
    [InlineData("page", 10)]
    [InlineData("form", 1)]
    [InlineData("token", 2)]
    public async Task WhereNoProxyIsNamed_OrAnother_AForwardedAddressCountsForNothing(string what, int most)
    {
        foreach (string[] named in (string[][])[[], ["--Limits:Proxies:0=192.0.2.0/24"], ["--Limits:Proxies:0=192.0.2.1", "--ForwardedHeaders_Enabled=true"]])
        {
            await using var bot = await RunningHost.StartAsync([.. Credentials, .. Limits, .. named]);
            for (var i = 0; i < most; i++) Assert.Equal(HttpStatusCode.OK, await SendAsync(bot, what, $"203.0.113.{i}"));
            Assert.Equal(HttpStatusCode.TooManyRequests, await SendAsync(bot, what, "203.0.113.99"));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/messages")]
    [InlineData("/v3/directline/tokens/generate")]
    public async Task WithoutCredentials_WhatWasForwardedIsRefused_WhoeverIsBelieved(string path)
    {
        foreach (var believed in (string[])["--ForwardedHeaders_Enabled=true", "--Limits:Proxies:0=127.0.0.1"])
        {
            await using var bot = await RunningHost.StartAsync("--Bot:Adapter=Own", believed);
            using var request = new HttpRequestMessage(path == "/" ? HttpMethod.Get : HttpMethod.Post, path);
            request.Headers.TryAddWithoutValidation("X-Forwarded-For", "127.0.0.1");
            using var response = await bot.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("10.0.0.0/99")]
    public async Task ProxyThatIsNoAddress_StopsTheStart(string proxy) =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => RunningHost.StartAsync($"--Limits:Proxies:0={proxy}"));
}
