using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Outbound;

/// <summary>
/// A stand-in for the login service, over https with a certificate of its own, and for a machine's identity service over http. Tokens are
/// numbered.
/// </summary>
internal sealed class LoginHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;
    private int _tokens;

    private LoginHost(WebApplication app, X509Certificate2 certificate)
    {
        _app = app;
        _certificate = certificate;
    }

    /// <summary>Where the login service is: https.</summary>
    public string Url => _app.Urls.Single(url => url.StartsWith("https", StringComparison.Ordinal)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    /// <summary>Where the machine's identity service is: http.</summary>
    public string IdentityUrl => _app.Urls.Single(url => url.StartsWith("http:", StringComparison.Ordinal)) + "/identity";

    /// <summary>What was asked for, in order; of requests without a body the query.</summary>
    public ConcurrentQueue<(string Path, IReadOnlyDictionary<string, string> Form)> Requests { get; } = new();

    /// <summary>How long tokens last.</summary>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What answers instead, while set.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    /// <summary>Waited for before each answer.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    public static async Task<LoginHost> StartAsync()
    {
        using var key = RSA.Create(2048);
        using var made = SelfMade.Of(key);
        // Through a file's format, because some systems serve no key that was never in one.
        var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
        var builder = BotHost.Builder();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var host = new LoginHost(app, certificate);
        app.Run(host.AnswerAsync);
        await app.StartAsync();
        return host;
    }

    /// <summary>A sender that trusts this host's certificate and no other.</summary>
    public HttpMessageHandler Sender() => new SocketsHttpHandler
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString(HashAlgorithmName.SHA256) == _certificate.GetCertHashString(HashAlgorithmName.SHA256) },
    };

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var fields = context.Request.HasFormContentType ? (IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>>)await context.Request.ReadFormAsync() : context.Request.Query;
        var form = fields.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        foreach (var header in context.Request.Headers.Where(header => header.Key.StartsWith("X-IDENTITY", StringComparison.OrdinalIgnoreCase))) form[header.Key.ToUpperInvariant()] = header.Value.ToString();
        Requests.Enqueue((context.Request.Path, form));
        await Ready;
        if (Instead is { } instead)
        {
            await instead(context);
            return;
        }
        var end = DateTimeOffset.UtcNow + Lifetime;
        var answer = new JsonObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = $"bot-token-{Interlocked.Increment(ref _tokens)}",
            ["expires_in"] = (long)Lifetime.TotalSeconds,
            ["expires_on"] = context.Request.Path == "/identity" ? end.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture) : end.ToUnixTimeSeconds(),
            ["resource"] = "https://api.botframework.com",
        };
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(answer.ToJsonString());
    }
}
