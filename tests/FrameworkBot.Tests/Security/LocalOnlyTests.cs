using System.Net;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Security;

public sealed class LocalOnlyTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    [Theory]
    [InlineData("/", "Host", "bot.example.org")]
    [InlineData("/articles/two-giants", "Host", "bot.example.org")]
    [InlineData("/site.css", "Host", "127.0.0.1.example.org")]
    [InlineData("/health", "X-Forwarded-For", "127.0.0.1")]
    [InlineData("/nowhere", "Forwarded", "for=127.0.0.1")]
    [InlineData("/api/messages", "Host", "bot.example.org")]
    [InlineData("/API/messages", "X-Original-Host", "localhost")]
    public async Task Stranger_IsRefused(string path, string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        using var response = await shipped.Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("localhost:3978")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]:1")]
    public async Task ThisMachine_IsServedUnderItsOwnNames(string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/articles");
        request.Headers.Host = host;
        using var response = await shipped.Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
