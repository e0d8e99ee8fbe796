using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>
/// A channel on free loopback ports: takes every reply, publishes a signing key, and makes tokens with it. The key is read by https, because the
/// Bot Framework SDK reads none by http, with a certificate that nobody believes but a host that is told to.
/// </summary>
internal sealed class Channel : IAsyncDisposable
{
    /// <summary>Who signs channels' tokens.</summary>
    public const string Issuer = "https://api.botframework.com";

    private readonly RSA _key = RSA.Create(2048);
    private readonly FuzzFolder _folder = new();
    private readonly WebApplication _app;

    private Channel(WebApplication app) => _app = app;

    /// <summary>What activities name as their serviceUrl.</summary>
    public string Url => At(Uri.UriSchemeHttp);

    /// <summary>A file with the certificate that a host must believe.</summary>
    public string Certificate => _folder["issuer.pem"];

    /// <summary>The settings that have a host believe it.</summary>
    public string[] Settings => [$"--BotProtocol:ToBotFromChannelOpenIdMetadataUrl={At(Uri.UriSchemeHttps)}/openid", $"--BotProtocol:ToBotFromChannelTokenIssuer={Issuer}"];

    /// <summary>Starts to listen.</summary>
    public static async Task<Channel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        var certificate = NewCertificate();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate));
        });
        builder.Logging.ClearProviders();
        var channel = new Channel(builder.Build());
        channel._folder.Write("issuer.pem", Encoding.ASCII.GetBytes(certificate.ExportCertificatePem()));
        channel._app.Run(channel.AnswerAsync);
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>The two halves of a token that are signed, by their texts.</summary>
    public static string Encode(string header, string claims) => $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";

    /// <summary>A token of this channel.</summary>
    public string Sign(string header, string claims)
    {
        var signed = Encode(header, claims);
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _folder.Dispose();
    }

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=issuer", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, pathLengthConstraint: 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private string At(string scheme) => _app.Urls.First(url => url.StartsWith(scheme + ":", StringComparison.Ordinal));

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(context.Request.Path.Value switch
        {
            "/openid" => new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = At(Uri.UriSchemeHttps) + "/keys" }.ToJsonString(),
            "/keys" => new JsonObject { ["keys"] = new JsonArray(Published()) }.ToJsonString(),
            _ => """{"id":"r1"}""",
        });
    }

    private JsonObject Published()
    {
        var key = _key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "key",
            ["use"] = "sig",
            ["n"] = Base64Url.EncodeToString(key.Modulus),
            ["e"] = Base64Url.EncodeToString(key.Exponent),
            ["endorsements"] = new JsonArray("msteams", "webchat"),
        };
    }
}
