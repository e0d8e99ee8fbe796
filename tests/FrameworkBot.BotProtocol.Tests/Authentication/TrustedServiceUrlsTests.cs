using System.Globalization;
using FrameworkBot.BotProtocol.Authentication;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Tests.Authentication;

public sealed class TrustedServiceUrlsTests
{
    private readonly TrustedServiceUrls _trusted = new(Options.Create(new AuthenticationOptions { TrustedServiceUrls = { "https://Configured.example/any/path" } }));

    [Theory]
    [InlineData("https://smba.example/teams/", "https://smba.example/teams/v3/conversations/1", true)]
    [InlineData("https://SMBA.example:443/teams/", "https://smba.example/", true)]
    [InlineData("https://smba.example/teams/", "http://smba.example/teams/", false)]
    [InlineData("https://smba.example/teams/", "https://smba.example:8443/teams/", false)]
    [InlineData("https://smba.example/teams/", "https://smba.example.org/teams/", false)]
    [InlineData("https://smba.example/teams/", "https://x.smba.example/teams/", false)]
    [InlineData("https://smba.example/teams/", "https://configured.example/", true)]
    [InlineData("http://smba.example/teams/", "http://smba.example/teams/", false)]
    [InlineData("https://user@smba.example/", "https://smba.example/", false)]
    [InlineData("ftp://smba.example/", "ftp://smba.example/", false)]
    [InlineData("/relative", "file:///relative", false)]
    [InlineData("", "https://smba.example/", false)]
    [InlineData("http://localhost:5/", "http://localhost:5/v3", true)]
    public void NamedService_IsTrusted_WhereNobodyOnTheWayCanRead(string named, string url, bool trusted)
    {
        _trusted.Add(named);
        Assert.Equal(trusted, _trusted.Contains(new Uri(url)));
    }

    [Fact]
    public void ServicesNotNamedForLongest_GoFirst_AndConfiguredOnesNever()
    {
        static string Url(int i) => string.Create(CultureInfo.InvariantCulture, $"https://s{i}.example/");
        for (var i = 0; i < TrustedServiceUrls.Limit; i++) _trusted.Add(Url(i));
        _trusted.Add(Url(0));
        _trusted.Add(Url(TrustedServiceUrls.Limit));
        Assert.True(_trusted.Contains(new Uri(Url(0))));
        Assert.False(_trusted.Contains(new Uri(Url(1))));
        Assert.True(_trusted.Contains(new Uri(Url(2))));
        Assert.True(_trusted.Contains(new Uri("https://configured.example/")));
    }
}
