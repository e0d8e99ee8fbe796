using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>Sends the replies of one turn one after the other and knows whether the last one was accepted.</summary>
internal sealed class ReplyLine(Func<OutboundActivity, Task> deliver)
{
    private readonly Lock _gate = new();
    private Task _tail = Task.CompletedTask;
    private Exception? _lastFailure;
    private bool _closed;

    /// <summary>Sends after all earlier replies.</summary>
    public Task SendAsync(OutboundActivity reply)
    {
        lock (_gate)
        {
            if (_closed) throw new InvalidOperationException("The turn is over; nothing can be sent in it any more.");
            return _tail = SendAfterAsync(_tail, reply);
        }
    }

    /// <summary>Waits for all replies, awaited by the handler or not. Returns why the last one was not accepted, or null.</summary>
    public async Task<Exception?> CloseAsync()
    {
        Task tail;
        lock (_gate)
        {
            _closed = true;
            tail = _tail;
        }
        await tail.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _lastFailure;
    }

    private async Task SendAfterAsync(Task previous, OutboundActivity reply)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            await deliver(reply);
            if (!reply.IsExtra) _lastFailure = null;
        }
        catch (Exception e)
        {
            if (!reply.IsExtra) _lastFailure = e;
            throw;
        }
    }
}
