using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Tests.Hosting;

/// <summary>A channel's connector on Kestrel, which keeps the replies it receives.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Connector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    public ConcurrentQueue<Reply> Replies { get; } = new();

    /// <summary>The Authorization headers of the replies; empty where there is none.</summary>
    public ConcurrentQueue<string> Authorizations { get; } = new();

    /// <summary>How many of the next replies are refused with 400, which is not tried again.</summary>
    public int Refuses { get; set; }

    /// <summary>The id that replies are given.</summary>
    public string NextId { get; set; } = "r1";

    /// <summary>Whether messages with cards are refused with 400.</summary>
    public bool RefusesCards { get; set; }

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new Connector(builder.Build());
        connector._app.Run(connector.ReceiveAsync);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>Posts an activity to the bot, to be answered here, and returns the replies received meanwhile.</summary>
    public async Task<Reply[]> SendAsync(RunningHost bot, JsonObject activity)
    {
        Replies.Clear();
        await bot.PostAsync(activity.With("serviceUrl", Url));
        return [.. Replies];
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        if (Refuses > 0)
        {
            Refuses--;
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        var reply = new Reply((await JsonNode.ParseAsync(context.Request.Body))!.AsObject());
        if (RefusesCards && reply.Card is not null)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        Replies.Enqueue(reply);
        Authorizations.Enqueue(context.Request.Headers.Authorization.ToString());
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync($$"""{"id":"{{NextId}}"}""");
    }
}
