using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>A channel on a free loopback port: takes every reply, publishes a signing key, and makes tokens with it.</summary>
internal sealed class Channel : IAsyncDisposable
{
    /// <summary>Who signs channels' tokens.</summary>
    public const string Issuer = "https://api.botframework.com";

    private readonly RSA _key = RSA.Create(2048);
    private readonly WebApplication _app;

    private Channel(WebApplication app) => _app = app;

    /// <summary>What activities name as their serviceUrl.</summary>
    public string Url => _app.Urls.First();

    /// <summary>The settings that have a host believe it.</summary>
    public string[] Settings => [$"--BotProtocol:ToBotFromChannelOpenIdMetadataUrl={Url}/openid", $"--BotProtocol:ToBotFromChannelTokenIssuer={Issuer}"];

    /// <summary>Starts to listen.</summary>
    public static async Task<Channel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var channel = new Channel(builder.Build());
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
    }

    private Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(context.Request.Path.Value switch
        {
            "/openid" => new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = Url + "/keys" }.ToJsonString(),
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
