using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotBuilder.Tests.Authentication;

/// <summary>The SDK's own checks of tokens, with real keys from a real issuer.</summary>
public sealed class SdkAuthenticationTests : IAsyncLifetime
{
    private const string AppId = "0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10";
    private readonly IssuerKey _key = IssuerKey.NewRsa("channel-1", "msteams");
    private HttpsIssuer _issuer = null!;
    private ConnectorHost _connector = null!;
    private BotHost _bot = null!;

    public async Task InitializeAsync()
    {
        _issuer = await HttpsIssuer.StartAsync(_key);
        _connector = await ConnectorHost.StartAsync();
        _bot = await BotHost.StartAsync((turn, _) => turn.SendAsync(OutboundActivity.Message("hello")), settings: new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "not used",
            ["BotProtocol:ToBotFromChannelOpenIdMetadataUrl"] = _issuer.MetadataUrl,
            ["BotProtocol:ToChannelFromBotLoginUrl"] = "https://127.0.0.1:1/tenant",
        });
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task ChannelsToken_IsAccepted_AndARepliesTokenIsAskedFor()
    {
        using var response = await PostAsync(Good());
        // The token was good; the login service of this test is not there, so the reply has none to carry.
        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
        Assert.Empty(_connector.Requests);
        Assert.Contains("no token for the connector", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChannelsToken_WithRepliesInTheResponse_IsAnswered()
    {
        using var response = await PostAsync(Good(), expectReplies: true);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        Assert.Equal("hello", JsonNode.Parse(body)!["activities"]![0]!["text"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("bearer ")]
    [InlineData("BEARER  ")]
    public async Task SchemeInOtherLetters_AndMoreSpaces_AreTaken(string scheme)
    {
        using var response = await PostAsync(scheme + Good().Sign(), "msteams", expectReplies: true);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    public static TheoryData<string> Wrong => ["none", "basic", "junk", "expired", "audience", "issuer", "serviceurl", "endorsement", "azure stack", "signature", "symmetric", "unsigned"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task AnyOther_Is401(string what)
    {
        var other = IssuerKey.NewRsa("channel-1", "msteams");
        var authorization = what switch
        {
            "none" => null,
            "basic" => "Basic dXNlcjpwYXNz",
            "junk" => "Bearer junk",
            "expired" => Bearer(Good().With("exp", DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds()).With("nbf", DateTimeOffset.UtcNow.AddHours(-2).ToUnixTimeSeconds())),
            "audience" => Bearer(Good().With("aud", Guid.Empty.ToString())),
            "issuer" => Bearer(Good().With("iss", "https://elsewhere.example")),
            "serviceurl" => Bearer(Good().With("serviceurl", "https://elsewhere.example")),
            "endorsement" or "azure stack" => Bearer(Good()),
            "signature" => "Bearer " + Good().Sign(other),
            "symmetric" => "Bearer " + Good().WithHeader("alg", "HS256").SignWithSecret(Encoding.ASCII.GetBytes(_key.Rsa.ExportRSAPublicKeyPem())),
            "unsigned" => "Bearer " + Good().WithHeader("alg", "none").Join(),
            _ => throw new ArgumentException(what, nameof(what)),
        };
        using var response = await PostAsync(authorization, what switch { "endorsement" => "slack", "azure stack" => "AseChannel", _ => "msteams" });
        await ErrorAssert.IsAsync(HttpStatusCode.Unauthorized, "Unauthorized", response);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Empty(_connector.Requests);
    }

    private static string Bearer(Token token) => "Bearer " + token.Sign();

    private Token Good() => new(_key, new JsonObject
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = _connector.Url,
        ["nbf"] = DateTimeOffset.UtcNow.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
    });

    private Task<HttpResponseMessage> PostAsync(Token token, bool expectReplies = false) => PostAsync(Bearer(token), "msteams", expectReplies);

    private async Task<HttpResponseMessage> PostAsync(string? authorization, string channel, bool expectReplies = false)
    {
        var activity = Say.Message(_connector.Url, id: Guid.NewGuid().ToString()).With("channelId", channel);
        if (expectReplies) activity.With("deliveryMode", "expectReplies");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _bot.Client.SendAsync(request);
    }
}
