using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace FrameworkBot.BotProtocol.Tests.Authentication;

public sealed class SettingsTests
{
    private const string Id = "MicrosoftAppId=0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10";
    private const string Tenant = "MicrosoftAppTenantId=7f1d3c5e-9b8a-4d6f-a1b2-c3d4e5f60718";
    private const string Secret = "MicrosoftAppPassword=do-not-show";

    private static async Task<AuthenticationOptions> StartAsync(string urls, params string[] settings)
    {
        var builder = BotHost.Builder();
        builder.WebHost.UseUrls(urls);
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1])));
        builder.Services.AddBotProtocol().AddSingleton(Mock.Of<ITurnHandler>());
        await using var app = builder.Build();
        app.MapBotMessages();
        await app.StartAsync();
        return app.Services.GetRequiredService<IOptions<AuthenticationOptions>>().Value;
    }

    [Theory]
    [InlineData("MicrosoftAppPassword is set, but MicrosoftAppId is not", Secret)]
    [InlineData("MicrosoftAppTenantId is set, but MicrosoftAppId is not", Tenant)]
    [InlineData("CertificatePath is set, but MicrosoftAppId is not", "BotProtocol:CertificatePath=x.pfx")]
    [InlineData("MicrosoftAppId must be a GUID", "MicrosoftAppId=my-bot", Secret)]
    [InlineData("MicrosoftAppId must be a GUID", "MicrosoftAppId={0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10}", Secret)]
    [InlineData("MicrosoftAppTenantId must be a GUID", Id, Secret, "MicrosoftAppTenantId=contoso.example")]
    [InlineData("MicrosoftAppType must be", Id, Secret, "MicrosoftAppType=Multi")]
    [InlineData("MicrosoftAppType must be", Id, Secret, "MicrosoftAppType=1")]
    [InlineData("MicrosoftAppType is SingleTenant, so MicrosoftAppTenantId", Id, Secret, "MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppType is UserAssignedMSI, which needs no MicrosoftAppPassword", Id, Secret, "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppId is set, so one of MicrosoftAppPassword, CertificatePath and FederatedTokenFile", Id)]
    [InlineData("CertificatePassword is set, but CertificatePath is not", Id, Secret, "BotProtocol:CertificatePassword=do-not-show")]
    [InlineData("CertificatePath names no file: nowhere.pfx", Id, "BotProtocol:CertificatePath=nowhere.pfx")]
    [InlineData("FederatedTokenFile names no file: nowhere", Id, "BotProtocol:FederatedTokenFile=nowhere")]
    [InlineData("ChannelService must be empty or", "ChannelService=https://botframework.example")]
    [InlineData("TrustedServiceUrls must be an absolute https URL", "BotProtocol:TrustedServiceUrls:0=http://connector.example")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl must be", Id, Secret, "BotProtocol:ToBotFromChannelOpenIdMetadataUrl=http://keys.example/metadata")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl must be", Id, Secret, "BotProtocol:ToBotFromEmulatorOpenIdMetadataUrl=keys")]
    [InlineData("ToChannelFromBotLoginUrl must be an https URL", Id, Secret, "BotProtocol:ToChannelFromBotLoginUrl=http://localhost/")]
    [InlineData("KeyRefreshLimit", Id, Secret, "BotProtocol:KeyRefreshLimit=00:00:09")]
    [InlineData("KeyLifetime", Id, Secret, "BotProtocol:KeyLifetime=6.00:00:00")]
    [InlineData("KeyRetryDelay", Id, Secret, "BotProtocol:KeyRetryDelay=00:00:00")]
    public async Task SettingsThatDoNotGoTogether_DoNotStart(string sentence, params string[] settings)
    {
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("http://127.0.0.1:0", settings));
        Assert.Contains(sentence, Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("do-not-show", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoProofs_DoNotStart()
    {
        var file = Path.GetTempFileName();
        try
        {
            var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync("http://127.0.0.1:0", Id, Secret, "BotProtocol:FederatedTokenFile=" + file));
            Assert.Equal("Only one of MicrosoftAppPassword and FederatedTokenFile may be set.", Assert.Single(error.Failures));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(Id, Secret)]
    [InlineData(Id, Secret, "MicrosoftAppType=MultiTenant", Tenant)]
    [InlineData(Id, Secret, "MicrosoftAppType=singletenant", Tenant)]
    [InlineData(Id, "MicrosoftAppType=UserAssignedMSI")]
    [InlineData(Id, Secret, "ChannelService=https://botframework.azure.us/")]
    public async Task WithCredentials_APublicAddressStarts(params string[] settings) =>
        Assert.True((await StartAsync("http://0.0.0.0:0", settings)).HasCredentials);

    [Fact]
    public async Task Section_WinsOverTheTopLevel()
    {
        var options = await StartAsync("http://127.0.0.1:0", "MicrosoftAppId=wrong", Secret, "BotProtocol:" + Id, "BotProtocol:MicrosoftAppType=SingleTenant", "BotProtocol:" + Tenant);
        Assert.Equal(Id, "MicrosoftAppId=" + options.MicrosoftAppId);
        Assert.Equal(AppType.SingleTenant, options.AppType);
    }

    [Fact]
    public async Task EmptyTemplate_IsDevelopmentMode() => Assert.False(
        (await StartAsync("http://127.0.0.1:0", "MicrosoftAppType=MultiTenant", "MicrosoftAppId=", "MicrosoftAppPassword=", "MicrosoftAppTenantId=")).HasCredentials);
}
