using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Bench.Load;

/// <summary>The channel's side of the connector protocol on a free loopback port: takes every reply and checks it.</summary>
internal sealed class ReplyEndpoint : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Speaker> _speakers = new(StringComparer.Ordinal);
    private int _strays;

    private ReplyEndpoint(WebApplication app) => _app = app;

    /// <summary>What activities name as their serviceUrl.</summary>
    public string Url => _app.Urls.First();

    /// <summary>How many replies came to no conversation, to one where nothing was asked, or a second time.</summary>
    public int Strays => _strays;

    /// <summary>Starts to listen.</summary>
    public static async Task<ReplyEndpoint> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var endpoint = new ReplyEndpoint(builder.Build());
        endpoint._app.Run(endpoint.TakeAsync);
        await endpoint._app.StartAsync();
        return endpoint;
    }

    /// <summary>From now on replies to the conversation are this speaker's.</summary>
    public void Enter(string conversation, Speaker speaker) => _speakers[conversation] = speaker;

    /// <summary>Replies to the conversation are nobody's any more.</summary>
    public void Leave(string conversation) => _speakers.TryRemove(conversation, out _);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var reply = await JsonDocument.ParseAsync(context.Request.Body);
        var path = context.Request.Path.Value!.Split('/');
        var root = reply.RootElement;
        var taken = path is ["", "v3", "conversations", var conversation, "activities", var activity]
            && _speakers.TryGetValue(conversation, out var speaker)
            && root.GetProperty("conversation").GetProperty("id").ValueEquals(conversation)
            && root.GetProperty("replyToId").ValueEquals(activity)
            && speaker.Hear(activity, root.GetProperty("text"));
        if (!taken) Interlocked.Increment(ref _strays);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync("""{"id":"r1"}""");
    }
}
