using System.Net;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Authentication.Tokens;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotBuilder.Tests.Authentication;

/// <summary>A stand-in for an issuer on Kestrel, over https: the SDK reads signing keys in no other way.</summary>
internal sealed partial class HttpsIssuer : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = Create();
    private readonly WebApplication _app;

    private HttpsIssuer(WebApplication app) => _app = app;

    public string MetadataUrl => $"https://localhost:{new Uri(_app.Urls.First()).Port}/metadata";

    // Before anything asks which certificates this process believes; OpenSSL reads the environment itself. Linux only.
    [ModuleInitializer]
    internal static void Believe()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "issuer.pem");
        File.WriteAllText(file, Certificate.ExportCertificatePem());
        SetEnvironment("SSL_CERT_FILE", file, 1);
    }

    public static async Task<HttpsIssuer> StartAsync(IssuerKey key)
    {
        var builder = BotHost.Builder();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate)));
        var issuer = new HttpsIssuer(builder.Build());
        issuer._app.Run(context => context.Response.WriteAsync((context.Request.Path == "/metadata"
            ? new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = issuer.MetadataUrl.Replace("/metadata", "/keys", StringComparison.Ordinal) }
            : new JsonObject { ["keys"] = new JsonArray(key.Published()) }).ToJsonString()));
        await issuer._app.StartAsync();
        return issuer;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironment(string name, string value, int overwrite);

    private static X509Certificate2 Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
