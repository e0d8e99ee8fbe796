using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using static FrameworkBot.BotProtocol.Tests.Authentication.Tokens.AuthenticatedBot;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Outbound;

/// <summary>How the bot proves who it is, seen from the login service's side.</summary>
public sealed class CredentialTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("frameworkbot-").FullName;
    private LoginHost _login = null!;
    private ConnectorHost _connector = null!;

    public async Task InitializeAsync()
    {
        _login = await LoginHost.StartAsync();
        _connector = await ConnectorHost.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _login.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task<AuthenticatedBot> StartAsync(Action<Dictionary<string, string?>> change) => AuthenticatedBot.StartAsync(
        settings =>
        {
            settings["BotProtocol:ToChannelFromBotLoginUrl"] = _login.Url + "/botframework.example";
            change(settings);
        },
        services => services.AddSingleton(new LoginTransport { Handler = _login.Sender() }));

    /// <summary>Has one message answered at the connector; returns what was sent to get the token, and the path.</summary>
    private async Task<(string Path, IReadOnlyDictionary<string, string> Form)> AnswerAsync(AuthenticatedBot bot)
    {
        await bot.AnswerAtAsync(_connector);
        Assert.Equal("Bearer bot-token-1", Assert.Single(_connector.Requests).Headers["Authorization"]);
        return _login.Requests.Last();
    }

    private async Task<string> FileAsync(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, content);
        return path;
    }

    [Fact]
    public async Task Secret_SingleTenant_AsksTheOwnTenant()
    {
        await using var bot = await StartAsync(_ => { });
        var (path, form) = await AnswerAsync(bot);
        Assert.Equal($"/{Tenant}/oauth2/v2.0/token", path);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal(AppId, form["client_id"]);
        Assert.Equal("a-secret-that-nobody-may-read", form["client_secret"]);
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
        Assert.DoesNotContain("a-secret", bot.Bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("bot-token", bot.Bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secret_MultiTenant_AsksTheBotFrameworksTenant()
    {
        await using var bot = await StartAsync(settings => settings["MicrosoftAppType"] = "MultiTenant");
        Assert.Equal("/botframework.example/oauth2/v2.0/token", (await AnswerAsync(bot)).Path);
    }

    [Fact]
    public async Task ScopeOfAnotherCloud_IsAskedFor()
    {
        await using var bot = await StartAsync(settings => settings["BotProtocol:ToChannelFromBotOAuthScope"] = "https://api.botframework.us");
        Assert.Equal("https://api.botframework.us/.default", (await AnswerAsync(bot)).Form["scope"]);
    }

    [Theory]
    [InlineData("pfx", null)]
    [InlineData("pfx", "a password")]
    [InlineData("pem", null)]
    [InlineData("pem", "a password")]
    public async Task Certificate_SignsWhatTheLoginServiceCanVerify(string format, string? password)
    {
        using var key = RSA.Create(2048);
        using var certificate = SelfMade.Of(key);
        var file = await FileAsync("bot." + format, format == "pfx"
            ? certificate.Export(X509ContentType.Pkcs12, password)
            : Encoding.ASCII.GetBytes(certificate.ExportCertificatePem() + "\n" + (password is null
                ? key.ExportPkcs8PrivateKeyPem()
                : key.ExportEncryptedPkcs8PrivateKeyPem(password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)))));
        await using var bot = await StartAsync(settings =>
        {
            settings["MicrosoftAppPassword"] = null;
            settings["BotProtocol:CertificatePath"] = file;
            settings["BotProtocol:CertificatePassword"] = password;
        });

        var (_, form) = await AnswerAsync(bot);
        Assert.False(form.ContainsKey("client_secret"));
        Assert.Equal("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        var parts = form["client_assertion"].Split('.');
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
        Assert.Equal("PS256", header.RootElement.GetProperty("alg").GetString());
        Assert.Equal(Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)), header.RootElement.GetProperty("x5t#S256").GetString());
        Assert.True(certificate.GetRSAPublicKey()!.VerifyData(
            Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
        using var claims = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        Assert.Equal(AppId, claims.RootElement.GetProperty("sub").GetString());
        Assert.Equal($"{_login.Url}/{Tenant}/oauth2/v2.0/token", claims.RootElement.GetProperty("aud").GetString());
    }

    [Fact]
    public async Task FederatedToken_IsHandedOn_AndReadAnew()
    {
        var file = await FileAsync("token", "federated-1"u8.ToArray());
        await using var bot = await StartAsync(settings =>
        {
            settings["MicrosoftAppPassword"] = null;
            settings["BotProtocol:FederatedTokenFile"] = file;
        });
        Assert.Equal("federated-1", (await AnswerAsync(bot)).Form["client_assertion"]);

        await FileAsync("token", "federated-2"u8.ToArray());
        bot.Clock.Advance(DateTimeOffset.UtcNow + TimeSpan.FromHours(2) - bot.Clock.GetUtcNow());
        await bot.AnswerAtAsync(_connector);
        Assert.Equal("federated-2", _login.Requests.Last().Form["client_assertion"]);
        Assert.Equal("Bearer bot-token-2", _connector.Requests.Last().Headers["Authorization"]);
    }

    [Fact]
    public async Task ManagedIdentity_IsAskedOfTheMachine()
    {
        // As an app service tells its programs; only managed identities read it, and only this test has one that asks.
        Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", _login.IdentityUrl);
        Environment.SetEnvironmentVariable("IDENTITY_HEADER", "machine-secret");
        try
        {
            await using var bot = await StartAsync(settings =>
            {
                settings["MicrosoftAppType"] = "UserAssignedMSI";
                settings["MicrosoftAppPassword"] = null;
            });
            var (path, form) = await AnswerAsync(bot);
            Assert.Equal("/identity", path);
            Assert.Equal("https://api.botframework.com", form["resource"]);
            Assert.Equal(AppId, form["client_id"]);
            Assert.Equal("machine-secret", form["X-IDENTITY-HEADER"]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("IDENTITY_ENDPOINT", null);
            Environment.SetEnvironmentVariable("IDENTITY_HEADER", null);
        }
    }

    [Fact]
    public async Task RefusedSecret_FailsTheTurn_AndTellsTheCodeOnly()
    {
        _login.Instead = context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsync("""{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided: a-secret-that-nobody-may-read."}""");
        };
        await using var bot = await StartAsync(_ => { });
        using var response = await bot.TryAnswerAtAsync(_connector);
        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
        Assert.Empty(_connector.Requests);
        Assert.Contains("AADSTS7000215", bot.Bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret", bot.Bot.Log.Text, StringComparison.Ordinal);
    }
}
