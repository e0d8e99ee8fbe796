using System.Net;
using System.Security.Cryptography;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Inbound;

/// <summary>When keys are read, seen from the issuer's side; all times by the bot's clock.</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan RetryDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    private AuthenticatedBot _bot = null!;

    public async Task InitializeAsync() => _bot = await AuthenticatedBot.StartAsync();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    private async Task<HttpStatusCode> PostAsync(IssuerKey? key = null)
    {
        using var response = await _bot.PostAsync(_bot.ChannelToken(key));
        return response.StatusCode;
    }

    private async Task ExpectAsync(HttpStatusCode status, int reads, IssuerKey? key = null)
    {
        Assert.Equal(status, await PostAsync(key));
        Assert.Equal(reads, _bot.Channel.Reads);
    }

    private static IssuerKey New(string kid) => IssuerKey.NewRsa(kid, "msteams");

    [Fact]
    public async Task NothingIsRead_BeforeAKeyIsNeeded()
    {
        using var none = await _bot.PostAsync(AuthenticatedBot.TeamsMessage());
        using var junk = await _bot.PostAsync(AuthenticatedBot.TeamsMessage(), "Bearer junk");
        using var stranger = await _bot.PostAsync(_bot.ChannelToken().With("iss", "https://stranger.example"));
        using var unsigned = await _bot.PostAsync(AuthenticatedBot.TeamsMessage(), "Bearer " + _bot.ChannelToken().WithHeader("alg", "none").Join());
        Assert.Equal(0, _bot.Channel.Reads + _bot.Emulator.Reads);
    }

    [Fact]
    public async Task ReadOnce_ForManyAtOnce()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 15).Select(_ => PostAsync()));
        Assert.All(all, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(1, _bot.Channel.Reads);
        Assert.Equal(0, _bot.Emulator.Reads);
    }

    [Fact]
    public async Task ReadAgain_AfterADay_AndNotBefore()
    {
        await ExpectAsync(HttpStatusCode.OK, 1);
        _bot.Clock.Advance(TimeSpan.FromDays(1) - Moment);
        await ExpectAsync(HttpStatusCode.OK, 1);
        _bot.Clock.Advance(Moment);
        await ExpectAsync(HttpStatusCode.OK, 2);
    }

    [Fact]
    public async Task WithdrawnKey_IsRefusedAfterADay()
    {
        await ExpectAsync(HttpStatusCode.OK, 1);
        var withdrawn = _bot.Channel.Keys[0];
        _bot.Channel.Keys[0] = New("channel-2");
        await ExpectAsync(HttpStatusCode.OK, 1, withdrawn);
        _bot.Clock.Advance(TimeSpan.FromDays(1));
        await ExpectAsync(HttpStatusCode.Unauthorized, 2, withdrawn);
        await ExpectAsync(HttpStatusCode.OK, 2);
    }

    [Fact]
    public async Task RotatedKey_IsReadEarly()
    {
        await ExpectAsync(HttpStatusCode.OK, 1);
        _bot.Channel.Keys.Insert(0, New("channel-2"));
        _bot.Clock.Advance(Limit);
        await ExpectAsync(HttpStatusCode.OK, 2);
        await ExpectAsync(HttpStatusCode.OK, 2, _bot.Channel.Keys[1]);
    }

    [Fact]
    public async Task UnknownKeys_CauseNoMoreReadingThanTheLimitAllows()
    {
        var stranger = New("junk");
        await ExpectAsync(HttpStatusCode.OK, 1);
        for (var i = 0; i < 20; i++) await ExpectAsync(HttpStatusCode.Unauthorized, 1, stranger with { Kid = $"junk-{i}" });
        _bot.Clock.Advance(Limit - Moment);
        await ExpectAsync(HttpStatusCode.Unauthorized, 1, stranger);

        _bot.Clock.Advance(Moment);
        var junk = Enumerable.Range(0, 20).Select(i => PostAsync(stranger with { Kid = $"more-{i}" }));
        Assert.All(await Task.WhenAll(junk), status => Assert.Equal(HttpStatusCode.Unauthorized, status));
        Assert.Equal(2, _bot.Channel.Reads);
        await ExpectAsync(HttpStatusCode.OK, 2);
    }

    [Fact]
    public async Task KeyReplacedUnderItsOldId_CountsFromTheNextReading()
    {
        await ExpectAsync(HttpStatusCode.OK, 1);
        var old = _bot.Channel.Keys[0];
        _bot.Channel.Keys[0] = New("channel-1");
        await ExpectAsync(HttpStatusCode.Unauthorized, 1);
        _bot.Clock.Advance(TimeSpan.FromDays(1));
        await ExpectAsync(HttpStatusCode.OK, 2);
        await ExpectAsync(HttpStatusCode.Unauthorized, 2, old);
    }

    [Theory]
    [InlineData("503")]
    [InlineData("404")]
    [InlineData("abort")]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"jwks_uri":"http://127.0.0.1:1/keys"}""")]
    public async Task WhileTheIssuerFails_TheLastKeysStayInUse(string failure)
    {
        await ExpectAsync(HttpStatusCode.OK, 1);
        _bot.Clock.Advance(TimeSpan.FromDays(1));
        if (failure == "abort") _bot.Channel.Instead = context => { context.Abort(); return Task.CompletedTask; };
        else if (int.TryParse(failure, out var status)) _bot.Channel.Fails(status);
        else _bot.Channel.Says(failure);

        await ExpectAsync(HttpStatusCode.OK, 2);
        await ExpectAsync(HttpStatusCode.OK, 2);
        _bot.Clock.Advance(RetryDelay);
        await ExpectAsync(HttpStatusCode.OK, 3);
        await ExpectAsync(HttpStatusCode.Unauthorized, 3, New("junk"));

        _bot.Channel.Instead = null;
        _bot.Clock.Advance(RetryDelay);
        await ExpectAsync(HttpStatusCode.OK, 4);
        Assert.Contains("could not be read", _bot.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysThatCouldNeverBeRead_LetNobodyIn_UntilTheyCan()
    {
        _bot.Channel.Fails(503);
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, 1);
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, 1);
        Assert.Equal(0, _bot.Turns);
        _bot.Channel.Instead = null;
        _bot.Clock.Advance(RetryDelay - Moment);
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, 1);
        _bot.Clock.Advance(Moment);
        await ExpectAsync(HttpStatusCode.OK, 2);
    }

    [Fact]
    public async Task OneIssuersOutage_IsNotTheOthers()
    {
        _bot.Emulator.Fails(503);
        using var emulator = await _bot.PostAsync(_bot.EmulatorV2());
        Assert.Equal(HttpStatusCode.ServiceUnavailable, emulator.StatusCode);
        await ExpectAsync(HttpStatusCode.OK, 1);
    }

    [Fact]
    public async Task IssuerThatPublishesNoUsableKey_LetsNobodyIn()
    {
        _bot.Channel.Keys.Clear();
        _bot.Channel.Keys.Add(new IssuerKey("short", RSA.Create(1024), "msteams"));
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, 1);
    }

    [Fact]
    public async Task DocumentWithoutEnd_IsGivenUp()
    {
        _bot.Channel.Instead = async context =>
        {
            var junk = new byte[64 * 1024];
            while (!context.RequestAborted.IsCancellationRequested) await context.Response.Body.WriteAsync(junk, context.RequestAborted);
        };
        await ExpectAsync(HttpStatusCode.ServiceUnavailable, 1);
    }

    [Fact]
    public async Task LimitsCanBeSet()
    {
        await using var bot = await AuthenticatedBot.StartAsync(settings =>
        {
            settings["BotProtocol:KeyLifetime"] = "02:00:00";
            settings["BotProtocol:KeyRefreshLimit"] = "00:00:10";
        });
        using var first = await bot.PostAsync(bot.ChannelToken());
        bot.Clock.Advance(TimeSpan.FromSeconds(10));
        using var unknown = await bot.PostAsync(bot.ChannelToken(New("junk")));
        Assert.Equal(2, bot.Channel.Reads);
        bot.Clock.Advance(TimeSpan.FromHours(2));
        using var later = await bot.PostAsync(bot.ChannelToken());
        Assert.Equal(3, bot.Channel.Reads);
    }
}
