using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Tests.State.Replicas;

/// <summary>A channel's connector on Kestrel, which counts the replies to each activity.</summary>
internal sealed class CountingConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private CountingConnector(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>The replies to each activity, by its id, in the order that they came: what each says, and its Idempotency-Key.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<(string Text, string Key)>> Replies { get; } = new(StringComparer.Ordinal);

    /// <summary>Called with what was counted already, before the bot hears that it was taken.</summary>
    public Func<Task> Taken { get; set; } = () => Task.CompletedTask;

    public static async Task<CountingConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new CountingConnector(builder.Build());
        connector._app.Run(connector.TakeAsync);
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        // Only what came to its end counts: a connection that broke before was no reply.
        using var json = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var reply = json.RootElement;
        if (reply.GetProperty("type").GetString() == "message")
        {
            Replies.GetOrAdd(reply.GetProperty("replyToId").GetString()!, _ => new()).Enqueue((reply.GetProperty("text").GetString()!, context.Request.Headers["Idempotency-Key"].ToString()));
            await Taken();
        }
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("""{"id":"r1"}""");
    }
}
