using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>
/// A channel's connector on Kestrel that is slow, refuses, hangs up and answers oddly, each conversation in its way by its number. It keeps
/// the texts that it has accepted.
/// </summary>
internal sealed class MisbehavingChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Told> _conversations = new(StringComparer.Ordinal);
    private int _refused;

    private MisbehavingChannel(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>How many calls were not accepted.</summary>
    public int Refused => _refused;

    public static async Task<MisbehavingChannel> StartAsync()
    {
        var channel = new MisbehavingChannel(BotHost.Builder().Build());
        channel._app.Run(channel.TakeAsync);
        await channel._app.StartAsync();
        return channel;
    }

    /// <summary>The texts accepted in a conversation, in their order.</summary>
    public string[] Accepted(string conversation) => _conversations.TryGetValue(conversation, out var told) ? [.. told.Texts] : [];

    /// <summary>Lets go the call that is held until the bot has answered a delivery of this activity.</summary>
    public void Ended(string conversation, string activity) => Of(conversation).Ended(activity).TrySetResult();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Told Of(string conversation) => _conversations.GetOrAdd(conversation, _ => new Told());

    private async Task TakeAsync(HttpContext context)
    {
        var reply = (await JsonNode.ParseAsync(context.Request.Body))!;
        var conversation = reply["conversation"]!["id"]!.GetValue<string>();
        var told = Of(conversation);
        var call = Interlocked.Increment(ref told.Calls);
        switch (int.Parse(conversation.AsSpan(1), CultureInfo.InvariantCulture) % 8)
        {
            case 1 when call <= 1:
                Refuse(context, StatusCodes.Status503ServiceUnavailable);
                return;
            case 2 when call <= 3:
                Refuse(context, StatusCodes.Status429TooManyRequests);
                context.Response.Headers.RetryAfter = "0";
                return;
            case 3 when call <= 4:
                Interlocked.Increment(ref _refused);
                context.Abort();
                return;
            case 4:
                await Task.Delay(20);
                break;
            case 5 when call <= 2:
                Refuse(context, StatusCodes.Status500InternalServerError);
                await context.Response.WriteAsync("<html>not ours</html>");
                return;
            case 6:
                told.Texts.Enqueue(reply["text"]!.GetValue<string>());
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                return;
            case 7:
                told.Texts.Enqueue(reply["text"]!.GetValue<string>());
                await HangUpAsync(context, told.Ended(reply["replyToId"]!.GetValue<string>()));
                return;
        }
        told.Texts.Enqueue(reply["text"]!.GetValue<string>());
        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsync("""{"id":"r1"}""");
    }

    private void Refuse(HttpContext context, int status)
    {
        Interlocked.Increment(ref _refused);
        context.Response.StatusCode = status;
    }

    // The status goes out, the body does not; what is accepted stays so.
    private static async Task HangUpAsync(HttpContext context, TaskCompletionSource ended)
    {
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"id":""");
        await context.Response.Body.FlushAsync();
        await ended.Task.WaitAsync(Wait.Limit);
        context.Abort();
    }

    private sealed class Told
    {
        public int Calls;

        private readonly ConcurrentDictionary<string, TaskCompletionSource> _ended = new(StringComparer.Ordinal);

        public ConcurrentQueue<string> Texts { get; } = new();

        public TaskCompletionSource Ended(string activity) =>
            _ended.GetOrAdd(activity, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    }
}
