using System.Net;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static FrameworkBot.BotProtocol.Tests.Authentication.Tokens.AuthenticatedBot;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Outbound;

/// <summary>When a token is got, kept and renewed, and where it goes. Tokens end an hour after the machine's time; the bot's clock is moved.</summary>
public sealed class ConnectorTokenTests : IAsyncLifetime
{
    private LoginHost _login = null!;
    private ConnectorHost _connector = null!;
    private AuthenticatedBot _bot = null!;

    public async Task InitializeAsync()
    {
        _login = await LoginHost.StartAsync();
        _connector = await ConnectorHost.StartAsync();
        _bot = await StartAsync(
            settings => settings["BotProtocol:ToChannelFromBotLoginUrl"] = _login.Url,
            services => services.AddSingleton(new LoginTransport { Handler = _login.Sender() }));
        _bot.Clock.Advance(DateTimeOffset.UtcNow - _bot.Clock.GetUtcNow());
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
        await _login.DisposeAsync();
    }

    private async Task<string?> AnswerAsync()
    {
        await _bot.AnswerAtAsync(_connector);
        return _connector.Requests.Last().Headers.GetValueOrDefault("Authorization");
    }

    [Fact]
    public async Task OneToken_ForAHundredTurnsAtOnce()
    {
        var login = new TaskCompletionSource();
        _login.Ready = login.Task;
        var turns = Enumerable.Range(0, 100).Select(i => _bot.AnswerAtAsync(_connector, $"c{i}")).ToArray();
        await Wait.UntilAsync(() => _bot.Turns == 100 && !_login.Requests.IsEmpty);
        login.SetResult();
        await Task.WhenAll(turns);
        Assert.Single(_login.Requests);
        Assert.Equal(100, _connector.Requests.Count);
        Assert.All(_connector.Requests, request => Assert.Equal("Bearer bot-token-1", request.Headers["Authorization"]));
    }

    [Fact]
    public async Task Token_IsRenewedShortlyBeforeItsEnd_AndNobodyWaits()
    {
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        _bot.Clock.Advance(TimeSpan.FromHours(1) - ConnectorTokens.RenewBefore - TimeSpan.FromSeconds(30));
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        Assert.Single(_login.Requests);

        var login = new TaskCompletionSource();
        _login.Ready = login.Task;
        _bot.Clock.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        await Wait.UntilAsync(() => _login.Requests.Count == 2);
        login.SetResult();
        while (await AnswerAsync() == "Bearer bot-token-1") Assert.Equal(2, _login.Requests.Count);
        Assert.Equal("Bearer bot-token-2", await AnswerAsync());
        Assert.Equal(2, _login.Requests.Count);
    }

    [Fact]
    public async Task EndedToken_IsNotSent()
    {
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        _bot.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromMinutes(1));
        Assert.Equal("Bearer bot-token-2", await AnswerAsync());
    }

    [Fact]
    public async Task WhileRenewalFails_TheOldTokenServes_AndTriesAreApart()
    {
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        _login.Instead = context =>
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsync("""{"error":"invalid_request"}""");
        };
        _bot.Clock.Advance(TimeSpan.FromMinutes(58));
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        await Wait.UntilAsync(() => _bot.Bot.Log.Text.Contains("got no token", StringComparison.Ordinal));
        for (var i = 0; i < 5; i++) Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        Assert.Equal(2, _login.Requests.Count);

        _bot.Clock.Advance(TimeSpan.FromMinutes(3));
        using var failed = await _bot.TryAnswerAtAsync(_connector);
        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        _login.Instead = null;
        Assert.Equal("Bearer bot-token-2", await AnswerAsync());
    }

    [Fact]
    public async Task TokenThatTheChannelRefuses_IsGivenUp_UnlessItIsNew()
    {
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        _connector.Answers(401);
        using var early = await _bot.TryAnswerAtAsync(_connector);
        Assert.Equal(HttpStatusCode.BadGateway, early.StatusCode);
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());

        _bot.Clock.Advance(ConnectorTokens.RenewalPause);
        _connector.Answers(401);
        using var later = await _bot.TryAnswerAtAsync(_connector);
        Assert.Equal(HttpStatusCode.BadGateway, later.StatusCode);
        Assert.Equal("Bearer bot-token-2", await AnswerAsync());
    }

    [Fact]
    public async Task TestClientsServiceUrl_GetsTheReplyWithoutAToken()
    {
        using var response = await _bot.PostAsync(Say.Message(_connector.Url), "Bearer " + _bot.EmulatorV1().Sign());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("Authorization", Assert.Single(_connector.Requests).Headers.Keys);
        Assert.Empty(_login.Requests);
    }

    [Fact]
    public async Task ServiceUrlOfTheSettings_GetsTheToken()
    {
        await using var bot = await StartAsync(
            settings =>
            {
                settings["BotProtocol:ToChannelFromBotLoginUrl"] = _login.Url;
                settings["BotProtocol:TrustedServiceUrls:0"] = _connector.Url + "/_connector";
            },
            services => services.AddSingleton(new LoginTransport { Handler = _login.Sender() }));
        using var response = await bot.PostAsync(Say.Message(_connector.Url + "/_connector"), "Bearer " + bot.EmulatorV1().Sign());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Bearer bot-token-1", Assert.Single(_connector.Requests).Headers["Authorization"]);
    }

    [Fact]
    public async Task TokenOfOneService_DoesNotGoToAnother()
    {
        Assert.Equal("Bearer bot-token-1", await AnswerAsync());
        await using var other = await ConnectorHost.StartAsync();
        using var mismatch = await _bot.PostAsync(
            Say.Message(other.Url, id: null).With("channelId", "msteams"), "Bearer " + _bot.ChannelToken().With("serviceurl", _connector.Url).Sign());
        using var emulator = await _bot.PostAsync(Say.Message(other.Url, id: null), "Bearer " + _bot.EmulatorV1().Sign());
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.OK], [mismatch.StatusCode, emulator.StatusCode]);
        Assert.DoesNotContain("Authorization", Assert.Single(other.Requests).Headers.Keys);
    }
}
