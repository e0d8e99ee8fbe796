using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Security;

/// <summary>The whole program with credentials: channels, strangers and readers from elsewhere.</summary>
public sealed class CredentialsTests(CredentialsTests.World world) : IClassFixture<CredentialsTests.World>
{
    private const string AppId = "0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10";

    private async Task<HttpResponseMessage> PostAsync(JsonObject activity, Token? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.Host = "bot.example.org";
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.5");
        if (token is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token.Sign());
        return await world.Host.Client.SendAsync(request);
    }

    private JsonObject Question(string conversation) => Say.Message("Which framework is best for mobile?", conversation, "msteams").With("serviceUrl", world.Connector.Url);

    private Token ChannelToken(string serviceUrl) => new(world.Issuer.Keys[0], new JsonObject
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = serviceUrl,
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(30).ToUnixTimeSeconds(),
    });

    [Fact]
    public async Task ChannelsMessage_IsAnswered_AndTheReplyCarriesTheBotsToken()
    {
        using var response = await PostAsync(Question("with-token"), ChannelToken(world.Connector.Url));
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        Assert.Contains(world.Connector.Replies, reply => reply.Text.Contains("[1]", StringComparison.Ordinal));
        Assert.NotEmpty(world.Connector.Authorizations);
        Assert.All(world.Connector.Authorizations, authorization => Assert.Equal("Bearer bot-token", authorization));
    }

    [Fact]
    public async Task Stranger_IsRefused_FromThisMachineToo()
    {
        using var far = await PostAsync(Question("stranger"), null);
        using var near = await world.Host.TryPostAsync(Question("stranger"));
        using var elsewhere = await PostAsync(Question("stranger"), ChannelToken("https://smba.example/"));
        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden], [far.StatusCode, near.StatusCode, elsewhere.StatusCode]);
        Assert.StartsWith("{\"error\":{\"code\":\"Unauthorized\"", await far.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_TellsThatThereAreCredentials() =>
        Assert.Equal("production", JsonNode.Parse(await world.Host.PageAsync("/health"))!["mode"]!.GetValue<string>());

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles/two-giants")]
    [InlineData("/site.css")]
    public async Task Pages_AreServedToEverybody(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = "bot.example.org";
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.5");
        using var response = await world.Host.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("http://bot.example.org", HttpStatusCode.OK)]
    [InlineData("https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    public async Task DirectLine_GivesTokensToItsOwnPage_AndNotToPrograms(string? origin, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Host = "bot.example.org";
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await world.Host.Client.SendAsync(request);
        Assert.Equal(status, response.StatusCode);
    }

    public sealed class World : IAsyncLifetime
    {
        private IdentityService _identity = null!;

        internal IssuerHost Issuer { get; private set; } = null!;

        internal Connector Connector { get; private set; } = null!;

        internal RunningHost Host { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            _identity = await IdentityService.StartAsync();
            Issuer = await IssuerHost.StartAsync(IssuerKey.NewRsa("channel-1", "msteams"));
            Connector = await Connector.StartAsync();
            // The SDK reads signing keys over https only, which FrameworkBot.BotBuilder.Tests has.
            Host = await RunningHost.StartAsync(
                "--Bot:Adapter=Own", $"--MicrosoftAppId={AppId}", "--MicrosoftAppType=UserAssignedMSI", $"--BotProtocol:ToBotFromChannelOpenIdMetadataUrl={Issuer.MetadataUrl}", "--BotProtocol:KeyTimeout=00:01:00");
        }

        public async Task DisposeAsync()
        {
            await Host.DisposeAsync();
            await Connector.DisposeAsync();
            await Issuer.DisposeAsync();
            await _identity.DisposeAsync();
        }
    }
}
