using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Deployment.Tests.Azure;

public sealed class AppSettingsTests
{
    // Read by the platform, by ASP.NET Core, by OpenTelemetry or by the collector, not by the bot's own options.
    private static readonly string[] OfOthers =
        ["ASPNETCORE_URLS", "ASPNETCORE_FORWARDEDHEADERS_ENABLED", "OTEL_SERVICE_NAME", "OTEL_EXPORTER_OTLP_ENDPOINT", "APPLICATIONINSIGHTS_CONNECTION_STRING", "COLLECTOR_CONFIG"];

    [Fact]
    public void EverySetting_IsOneThatTheHostReads()
    {
        var names = Settings("UserAssignedMSI").Select(setting => setting.Key).Except(OfOthers).ToArray();
        Assert.True(names.Length > 5);
        Assert.All(names, name => Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), HostOptions.Names));
    }

    [Theory]
    [InlineData("UserAssignedMSI", "")]
    [InlineData("SingleTenant", "a secret that the vault tells")]
    public async Task Host_TakesThem(string appType, string password)
    {
        var settings = Settings(appType);
        settings["DirectLine__SigningKey"] = Convert.ToBase64String(new byte[32]);
        settings["MicrosoftAppPassword"] = password;
        settings["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        // The database is Azure's; what its settings mean is tested with the stores.
        settings["State__Store"] = "Memory";
        settings["State__Connection"] = "";
        await using var app = FrameworkBotHost.Build([.. settings.Where(setting => !OfOthers.Contains(setting.Key)).Select(setting => $"--{setting.Key.Replace("__", ":", StringComparison.Ordinal)}={setting.Value}"),
            "--urls=http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None"]);
        await app.StartAsync();
        var credentials = app.Services.GetRequiredService<IOptions<AuthenticationOptions>>().Value;
        Assert.True(credentials.HasCredentials);
        Assert.Equal(appType, credentials.MicrosoftAppType);
        await app.StopAsync();
    }

    [Fact]
    public void HealthCheck_IsAPathOfTheHost() =>
        Assert.StartsWith("/health", TemplateFile.Deploy(TemplateFile.App).Single("Microsoft.Web/sites").Properties["siteConfig"]!["healthCheckPath"]!.GetValue<string>(), StringComparison.Ordinal);

    private static JsonObject Settings(string appType) => TemplateFile.Deploy(TemplateFile.App, ("appType", appType), ("appId", Arm.ReferenceAnswer.ClientId))
        .Single("Microsoft.Web/sites/config", "/appsettings").Properties.DeepClone().AsObject();
}
