using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;
using static FrameworkBot.BotProtocol.Tests.Authentication.Tokens.AuthenticatedBot;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Inbound;

public sealed class AdmissionTests(AdmissionTests.World world) : IClassFixture<AdmissionTests.World>
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private AuthenticatedBot Bot => world.Bot;

    private async Task IsLetInAsync(JsonObject activity, string authorization)
    {
        var turns = Bot.Turns;
        using var response = await Bot.PostAsync(activity, authorization);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await response.Content.ReadAsStringAsync());
        Assert.Equal(turns + 1, Bot.Turns);
    }

    private Task IsLetInAsync(Token token) => IsLetInAsync(TeamsMessage(), "Bearer " + token.Sign());

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public Task ChannelsToken_IsLetIn(string algorithm) => IsLetInAsync(Bot.ChannelToken().WithHeader("alg", algorithm));

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("BEARER ")]
    [InlineData("Bearer    ")]
    public Task Scheme_InAnyCase_IsLetIn(string scheme) => IsLetInAsync(TeamsMessage(), scheme + Bot.ChannelToken().Sign());

    [Fact]
    public Task ExactlyAtTheEdgesOfTheSkew_IsLetIn() =>
        IsLetInAsync(Bot.ChannelToken().With("exp", Bot.Seconds(-Skew)).With("nbf", Bot.Seconds(Skew)));

    [Fact]
    public Task WithoutBeginning_IsLetIn() => IsLetInAsync(Bot.ChannelToken().Without("nbf"));

    [Fact]
    public Task ServiceUrlInAnotherCase_IsLetIn() => IsLetInAsync(Bot.ChannelToken().With("serviceurl", ServiceUrl.ToUpperInvariant()));

    [Fact]
    public Task OneOfSeveralAudiences_IsLetIn() => IsLetInAsync(Bot.ChannelToken().With("aud", new JsonArray(Tenant, AppId)));

    [Fact]
    public Task AudienceInUpperCase_IsLetIn() => IsLetInAsync(Bot.ChannelToken().With("aud", AppId.ToUpperInvariant()));

    [Fact]
    public Task OtherEndorsedChannel_IsLetIn() => IsLetInAsync(TeamsMessage().With("channelId", "webchat"), "Bearer " + Bot.ChannelToken().Sign());

    [Theory]
    [InlineData(Tenant)]
    [InlineData("d6d49420-f39b-4df7-a1dc-d59a935871db")]
    [InlineData("f8cdef31-a31e-4b4a-93e4-5f571e91255a")]
    [InlineData("69e9b82d-4842-4902-8d1e-abc5b98a55e8")]
    public async Task TestClientsTokens_OfBothVersions_AreLetIn(string tenant)
    {
        await IsLetInAsync(Bot.EmulatorV1(tenant));
        await IsLetInAsync(Bot.EmulatorV2(tenant));
    }

    [Theory]
    [InlineData("MultiTenant")]
    [InlineData("multitenant")]
    [InlineData("UserAssignedMSI")]
    [InlineData(null)]
    public async Task EveryAppType_LetsChannelsIn(string? type)
    {
        await using var bot = await StartAsync(settings =>
        {
            settings["MicrosoftAppType"] = type;
            settings["MicrosoftAppId"] = AppId.ToUpperInvariant();
            if (type == "UserAssignedMSI") settings.Remove("MicrosoftAppPassword");
        });
        using var response = await bot.PostAsync(bot.ChannelToken());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task MultiTenantBot_WithoutTenant_BelievesNoTenantBesideTheListed()
    {
        await using var bot = await StartAsync(settings =>
        {
            settings["MicrosoftAppType"] = "MultiTenant";
            settings["MicrosoftAppTenantId"] = "";
        });
        using var own = await bot.PostAsync(bot.EmulatorV2());
        using var listed = await bot.PostAsync(bot.EmulatorV2("d6d49420-f39b-4df7-a1dc-d59a935871db"));
        Assert.Equal(HttpStatusCode.Unauthorized, own.StatusCode);
        Assert.Equal(HttpStatusCode.OK, listed.StatusCode);
    }

    [Fact]
    public async Task GovernmentsCloud_HasItsOwnIssuers()
    {
        const string GovernmentTenant = "cab8a31a-1906-4287-a0d8-4eef66b95f6e";
        await using var bot = await StartAsync(settings => settings["ChannelService"] = "https://botframework.azure.us");
        using var channel = await bot.PostAsync(bot.ChannelToken().With("iss", "https://api.botframework.us"));
        using var emulator = await bot.PostAsync(bot.EmulatorV2().With("iss", $"https://login.microsoftonline.us/{GovernmentTenant}/v2.0"));
        using var publicChannel = await bot.PostAsync(bot.ChannelToken());
        using var publicEmulator = await bot.PostAsync(bot.EmulatorV2("d6d49420-f39b-4df7-a1dc-d59a935871db"));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized],
            [channel.StatusCode, emulator.StatusCode, publicChannel.StatusCode, publicEmulator.StatusCode]);
    }

    [Theory]
    [InlineData("http://localhost:5/_connector", null, true)]
    [InlineData("http://203.0.113.5/", null, false)]
    [InlineData("https://tunnel.example/", null, false)]
    [InlineData("https://tunnel.example/emulator", "https://tunnel.example", true)]
    [InlineData("http://tunnel.example/", "https://tunnel.example", false)]
    [InlineData("https://tunnel.example:444/", "https://tunnel.example", false)]
    [InlineData("https://tunnel.example.org/", "https://tunnel.example", false)]
    public async Task TestClientsServiceUrl_IsOnThisMachineOrInTheSettings(string url, string? trusted, bool allowed)
    {
        await using var bot = await StartAsync(settings => settings["BotProtocol:TrustedServiceUrls:0"] = trusted);
        using var response = await bot.PostAsync(TeamsMessage().With("serviceUrl", url).With("type", "typing").Without("deliveryMode").Without("conversation"), "Bearer " + bot.EmulatorV2().Sign());
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task TestClientThroughATunnel_HasNoServiceUrlOnThisMachine()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Say.Message("http://localhost:5/").ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Bot.EmulatorV2().Sign());
        request.Headers.TryAddWithoutValidation("X-Forwarded-For", "203.0.113.5");
        using var response = await Bot.Bot.Client.SendAsync(request);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
    }

    public sealed class World : IAsyncLifetime
    {
        internal AuthenticatedBot Bot { get; private set; } = null!;

        public async Task InitializeAsync() => Bot = await AuthenticatedBot.StartAsync();

        public async Task DisposeAsync() => await Bot.DisposeAsync();
    }
}
