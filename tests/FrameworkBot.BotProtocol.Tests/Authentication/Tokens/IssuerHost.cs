using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Tokens;

/// <summary>A stand-in for an issuer on Kestrel: OpenID metadata at /metadata, and the keys it names at /keys.</summary>
internal sealed class IssuerHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private IssuerHost(WebApplication app) => _app = app;

    public string MetadataUrl => _app.Urls.First() + "/metadata";

    public List<IssuerKey> Keys { get; } = [];

    /// <summary>How often the metadata was asked for.</summary>
    public int Reads => Requests.Count(path => path == "/metadata");

    /// <summary>The paths that were asked for.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>What answers instead, while set.</summary>
    public Func<HttpContext, Task>? Instead { get; set; }

    public static async Task<IssuerHost> StartAsync(params IssuerKey[] keys)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var host = new IssuerHost(app);
        host.Keys.AddRange(keys);
        app.Run(host.AnswerAsync);
        await app.StartAsync();
        return host;
    }

    public void Fails(int status) => Instead = context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    public void Says(string body) => Instead = context => context.Response.WriteAsync(body);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var isMetadata = context.Request.Path == "/metadata";
        Requests.Enqueue(context.Request.Path);
        if (Instead is { } instead) return instead(context);
        var answer = isMetadata
            ? new JsonObject { ["issuer"] = "https://api.botframework.com", ["jwks_uri"] = _app.Urls.First() + "/keys" }
            : new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.Published())]) };
        return context.Response.WriteAsync(answer.ToJsonString());
    }
}
