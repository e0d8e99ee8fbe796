using System.Net;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;
using static FrameworkBot.BotProtocol.Tests.Authentication.Tokens.AuthenticatedBot;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Inbound;

public sealed class RefusalTests(RefusalTests.World world) : IClassFixture<RefusalTests.World>
{
    private AuthenticatedBot Bot => world.Bot;

    public static TheoryData<string> Wrong => [.. WrongTokens.All.Keys];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task WrongToken_IsRefused_AndNothingHappens(string what)
    {
        var authorization = WrongTokens.All[what](Bot);
        var turns = Bot.Turns;
        using var response = await Bot.PostAsync(TeamsMessage(), authorization);

        if (what == "header too long for the server")
        {
            Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
        }
        else if (response.StatusCode == HttpStatusCode.Forbidden)
        {
            Assert.Matches("^(serviceurl|key endorsed)", what);
            await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
        }
        else
        {
            await ErrorAssert.IsAsync(HttpStatusCode.Unauthorized, "Unauthorized", response);
            Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        }
        Assert.Equal(turns, Bot.Turns);
        var sent = string.Concat(authorization);
        foreach (var part in sent.Split('.', ' ').Where(part => part.Length > 20)) Assert.DoesNotContain(part, Bot.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RightToken_BesideTheWrongOnes_IsLetIn()
    {
        using var response = await Bot.PostAsync(Bot.ChannelToken());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("serviceUrl", "https://smba.example/emea/")]
    [InlineData("serviceUrl", "https://smba.example/teams/x")]
    [InlineData("serviceUrl", "http://smba.example/teams/")]
    [InlineData("serviceUrl", "")]
    [InlineData("serviceUrl", null)]
    [InlineData("channelId", "skype")]
    [InlineData("channelId", "MSTEAMS")]
    [InlineData("channelId", "")]
    [InlineData("channelId", null)]
    public async Task RightToken_WithAnActivityThatItIsNotFor_Is403(string field, string? value)
    {
        foreach (var type in (string[])["message", "conversationUpdate", "invoke", "typing", "unheard-of"])
        {
            var turns = Bot.Turns;
            using var response = await Bot.PostAsync(TeamsMessage().With("type", type).With(field, value), "Bearer " + Bot.ChannelToken().Sign());
            await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
            Assert.Equal(turns, Bot.Turns);
        }
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("HEAD")]
    public async Task OtherMethods_WithoutToken_Are401(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await Bot.Bot.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task TokenAnywhereElse_Is401()
    {
        var token = Bot.ChannelToken().Sign();
        using var content = new StringContent(TeamsMessage().With("access_token", token).ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        content.Headers.TryAddWithoutValidation("X-Authorization", "Bearer " + token);
        using var response = await Bot.Bot.Client.PostAsync(new Uri("/api/messages?access_token=" + token, UriKind.Relative), content);
        await ErrorAssert.IsAsync(HttpStatusCode.Unauthorized, "Unauthorized", response);
    }

    [Fact]
    public async Task Reason_IsToldOnceAMinute()
    {
        await using var bot = await StartAsync();
        int Told() => bot.Bot.Log.Text.Split("A request was refused").Length - 1;
        for (var i = 0; i < 10; i++) await bot.PostAsync(TeamsMessage(), "Bearer junk");
        Assert.Equal(1, Told());
        using var other = await bot.PostAsync(bot.ChannelToken().With("aud", Tenant));
        Assert.Equal(2, Told());
        bot.Clock.Advance(TimeSpan.FromMinutes(1));
        using var later = await bot.PostAsync(TeamsMessage(), "Bearer junk");
        Assert.Equal(3, Told());
        Assert.Contains("and 9 more before it", bot.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StrangersKeyLocations_AreNeverRead()
    {
        foreach (var what in (string[])["stranger's key at jku", "stranger's certificate at x5u"])
        {
            var reads = Bot.Emulator.Requests.Count;
            using var response = await Bot.PostAsync(TeamsMessage(), WrongTokens.All[what](Bot));
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal(reads, Bot.Emulator.Requests.Count);
        }
        Assert.DoesNotContain(Bot.Emulator.Requests, path => path.Contains("stranger", StringComparison.Ordinal));
    }

    public sealed class World : IAsyncLifetime
    {
        internal AuthenticatedBot Bot { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Bot = await AuthenticatedBot.StartAsync();
            Bot.Channel.Keys.AddRange(WrongTokens.BadKeys());
        }

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
