using System.Net.WebSockets;
using FrameworkBot.BotProtocol.DirectLine.Conversations;

namespace FrameworkBot.BotProtocol.DirectLine.Streams;

/// <summary>Sends a conversation's activities over one socket: first those after a watermark, then each as it comes.</summary>
internal sealed class ActivityStream(WebSocket socket, DirectLineConversation conversation, TimeProvider clock)
{
    private const string ConversationOver = "The conversation is over.";

    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);

    /// <summary>Runs until the client goes, the conversation ends, no token for it is valid any more, or <paramref name="stopping"/>.</summary>
    /// <param name="position">The first activity to send.</param>
    /// <param name="stopping">Cancelled when the host stops.</param>
    public async Task RunAsync(long position, CancellationToken stopping)
    {
        using var broken = new CancellationTokenSource();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var reading = IncomingFrames.ReadAsync(socket, broken.Token);
        var client = EndWithClientAsync(reading, over);
        string? reason = ConversationOver;
        if (conversation.TryListen(out var listener))
        {
            try
            {
                await SendAsync(listener, position, over.Token);
                reason = ReasonOf(listener);
            }
            catch (Exception e) when (e is OperationCanceledException or WebSocketException)
            {
                // The client has gone or takes nothing any more, or the host stops.
                reason = null;
            }
            conversation.Leave(listener);
        }
        await new Goodbye(socket, clock).SayAsync(reading, reason, stopping.IsCancellationRequested);
        await broken.CancelAsync();
        await client;
    }

    private static async Task EndWithClientAsync(Task reading, CancellationTokenSource over)
    {
        await reading;
        await over.CancelAsync();
    }

    private async Task SendAsync(Listener listener, long position, CancellationToken over)
    {
        do
        {
            var passing = listener.TakePassing();
            ActivitySet set;
            while ((set = conversation.From(position)).Activities.Count > 0)
            {
                await SendAsync(set, over);
                position = set.Next;
            }
            if (passing is not null && passing.At == position) await SendAsync(new ActivitySet([passing.Activity], position), over);
        }
        while (await WaitAsync(listener, over));
    }

    private async Task SendAsync(ActivitySet set, CancellationToken over)
    {
        using var limit = new CancellationTokenSource(SendLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, over);
        await socket.SendAsync(set.ToJson(), WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    // False when there will be nothing more to send: the listener was let go, or no token is valid any more.
    private async Task<bool> WaitAsync(Listener listener, CancellationToken over)
    {
        while (conversation.AccessUntil - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            using var limit = new CancellationTokenSource(left, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, over);
            try
            {
                return await listener.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!over.IsCancellationRequested)
            {
                // A token may have been refreshed meanwhile.
            }
        }
        return false;
    }

    private static string ReasonOf(Listener listener) => listener.End switch
    {
        StreamEnd.Replaced => "Newer streams of this conversation are open.",
        StreamEnd.ConversationOver => ConversationOver,
        _ => "The token has expired.",
    };
}
