using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Tokens;

/// <summary>A bot with credentials, whose issuers are stand-ins on loopback, and tokens that it must let in.</summary>
internal sealed class AuthenticatedBot : IAsyncDisposable
{
    public const string AppId = "0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10";
    public const string Tenant = "7f1d3c5e-9b8a-4d6f-a1b2-c3d4e5f60718";
    public const string ServiceUrl = "https://smba.example/teams/";

    // Made once, because making takes long; every bot has its own copies, because a key signs for one thread at a time.
    private static readonly RSAParameters ChannelKey = NewKey();
    private static readonly RSAParameters LoginKey = NewKey();

    private int _turns;

    private AuthenticatedBot(IssuerHost channel, IssuerHost emulator, ManualClock clock)
    {
        Channel = channel;
        Emulator = emulator;
        Clock = clock;
    }

    public BotHost Bot { get; private set; } = null!;

    /// <summary>The Bot Framework's stand-in; its first key is endorsed for Teams and Web Chat.</summary>
    public IssuerHost Channel { get; }

    /// <summary>The login service's stand-in.</summary>
    public IssuerHost Emulator { get; }

    public ManualClock Clock { get; }

    /// <summary>How many turns were begun.</summary>
    public int Turns => _turns;

    public static async Task<AuthenticatedBot> StartAsync(Action<Dictionary<string, string?>>? change = null, Action<IServiceCollection>? services = null)
    {
        var channel = await IssuerHost.StartAsync(new IssuerKey("channel-1", RSA.Create(ChannelKey), "msteams", "webchat"));
        var emulator = await IssuerHost.StartAsync(new IssuerKey("login-1", RSA.Create(LoginKey)));
        var world = new AuthenticatedBot(channel, emulator, new ManualClock());
        var settings = new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "a-secret-that-nobody-may-read",
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = Tenant,
            ["BotProtocol:ToBotFromChannelOpenIdMetadataUrl"] = channel.MetadataUrl,
            ["BotProtocol:ToBotFromEmulatorOpenIdMetadataUrl"] = emulator.MetadataUrl,
            ["BotProtocol:KeyTimeout"] = "00:01:00",
        };
        change?.Invoke(settings);
        world.Bot = await BotHost.StartAsync(
            (turn, _) =>
            {
                Interlocked.Increment(ref world._turns);
                return turn.SendAsync(OutboundActivity.Message("hello"));
            },
            clock: world.Clock, settings: settings, services: services);
        return world;
    }

    /// <summary>A channel's token that is right in every way.</summary>
    public Token ChannelToken(IssuerKey? key = null) => new(key ?? Channel.Keys[0], new JsonObject
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-10)),
        ["exp"] = Seconds(TimeSpan.FromMinutes(50)),
    });

    /// <summary>An Emulator's token of version 1 that is right in every way.</summary>
    public Token EmulatorV1(string tenant = Tenant) => EmulatorToken($"https://sts.windows.net/{tenant}/").With("ver", "1.0").With("appid", AppId);

    /// <summary>An Emulator's token of version 2 that is right in every way.</summary>
    public Token EmulatorV2(string tenant = Tenant) => EmulatorToken($"https://login.microsoftonline.com/{tenant}/v2.0").With("ver", "2.0").With("azp", AppId);

    /// <summary>A moment as tokens write it.</summary>
    public long Seconds(TimeSpan fromNow) => (Clock.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    /// <summary>A message from Teams, to be answered in the response.</summary>
    public static JsonObject TeamsMessage() => Say.Message(ServiceUrl).With("channelId", "msteams").With("deliveryMode", "expectReplies").Without("id");

    /// <summary>Posts an activity with Authorization headers as given.</summary>
    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, params string[] authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        foreach (var value in authorization) request.Headers.TryAddWithoutValidation("Authorization", value);
        return await Bot.Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(Token token) => PostAsync(TeamsMessage(), "Bearer " + token.Sign());

    /// <summary>Has a message of a channel answered at its connector.</summary>
    public async Task AnswerAtAsync(ConnectorHost connector, string conversation = "c1")
    {
        using var response = await TryAnswerAtAsync(connector, conversation);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {Bot.Log.Text}");
    }

    /// <summary>The response to a message of a channel that is to be answered at its connector.</summary>
    public Task<HttpResponseMessage> TryAnswerAtAsync(ConnectorHost connector, string conversation = "c1") => PostAsync(
        Say.Message(connector.Url, id: null, conversation: conversation).With("channelId", "msteams"),
        "Bearer " + ChannelToken().With("serviceurl", connector.Url).Sign());

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static RSAParameters NewKey()
    {
        using var key = RSA.Create(2048);
        return key.ExportParameters(true);
    }

    private Token EmulatorToken(string issuer) => new(Emulator.Keys[0], new JsonObject
    {
        ["iss"] = issuer,
        ["aud"] = AppId,
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-10)),
        ["exp"] = Seconds(TimeSpan.FromMinutes(50)),
    });
}
