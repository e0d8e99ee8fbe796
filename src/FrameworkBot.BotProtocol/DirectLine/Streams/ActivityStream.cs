using System.Net.WebSockets;
using FrameworkBot.BotProtocol.DirectLine.Conversations;

namespace FrameworkBot.BotProtocol.DirectLine.Streams;

/// <summary>
/// Sends a conversation's activities over one socket: first those after a watermark, then each as it comes. What the client sends is read and
/// thrown away, because clients only send empty frames to keep the connection.
/// </summary>
internal sealed class ActivityStream(WebSocket socket, DirectLineConversation conversation, TimeProvider clock)
{
    private static readonly TimeSpan SendLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseLimit = TimeSpan.FromSeconds(2);

    /// <summary>Runs until the client goes, the conversation ends, no token for it is valid any more, or <paramref name="stopping"/>.</summary>
    /// <param name="position">The first activity to send.</param>
    /// <param name="stopping">Cancelled when the host stops.</param>
    public async Task RunAsync(long position, CancellationToken stopping)
    {
        if (!conversation.TryListen(out var listener))
        {
            await CloseAsync(WebSocketCloseStatus.PolicyViolation, "The conversation is over.");
            return;
        }
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var reading = new IncomingFrames(socket).ReadAsync(gone);
        try
        {
            await SendAsync(listener, position, gone.Token);
            await EndAsync(listener);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "The bot is stopping.");
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client has gone, or takes nothing any more.
        }
        finally
        {
            conversation.Leave(listener);
            await gone.CancelAsync();
            socket.Abort();
            await reading;
        }
    }

    private async Task SendAsync(Listener listener, long position, CancellationToken gone)
    {
        do
        {
            var passing = listener.TakePassing();
            ActivitySet set;
            while ((set = conversation.From(position)).Activities.Count > 0)
            {
                await SendAsync(set, gone);
                position = set.Next;
            }
            if (passing is not null && passing.At == position) await SendAsync(new ActivitySet([passing.Activity], position), gone);
        }
        while (await WaitAsync(listener, gone));
    }

    private async Task SendAsync(ActivitySet set, CancellationToken gone)
    {
        using var limit = new CancellationTokenSource(SendLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, gone);
        await socket.SendAsync(set.ToJson(), WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    // False when there will be nothing more to send: the listener was let go, or no token is valid any more.
    private async Task<bool> WaitAsync(Listener listener, CancellationToken gone)
    {
        while (conversation.AccessUntil - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
        {
            using var limit = new CancellationTokenSource(left, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, gone);
            try
            {
                return await listener.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!gone.IsCancellationRequested)
            {
                // A token may have been refreshed meanwhile.
            }
        }
        return false;
    }

    private Task EndAsync(Listener listener) => listener.End switch
    {
        StreamEnd.Replaced => CloseAsync(WebSocketCloseStatus.PolicyViolation, "Newer streams of this conversation are open."),
        StreamEnd.ConversationOver => CloseAsync(WebSocketCloseStatus.PolicyViolation, "The conversation is over."),
        _ => CloseAsync(WebSocketCloseStatus.PolicyViolation, "The token has expired."),
    };

    private async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var limit = new CancellationTokenSource(CloseLimit, clock);
        try
        {
            await socket.CloseOutputAsync(status, reason, limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It could not even be told.
        }
    }
}
