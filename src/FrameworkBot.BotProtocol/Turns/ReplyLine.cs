using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>Sends the replies of one turn one after the other, and knows which of them the channel has accepted.</summary>
/// <param name="deliver">Sends one reply, the first with the number 1; the task ends when it is accepted.</param>
/// <param name="accepted">How many of the first replies were accepted already when the activity was delivered before.</param>
internal sealed class ReplyLine(Func<OutboundActivity, int, Task> deliver, int accepted = 0)
{
    private readonly int _skip = accepted;
    private readonly Lock _gate = new();
    private readonly List<OutboundActivity> _unsent = [];
    private Task _tail = Task.CompletedTask;
    private int _begun;
    private bool _closed;

    /// <summary>The replies behind the last accepted one that can be sent again; complete when the line is closed.</summary>
    public IReadOnlyList<OutboundActivity> Unsent => _unsent;

    /// <summary>How many of the first replies are accepted, or replaced by one that is.</summary>
    public int Accepted { get; private set; } = accepted;

    /// <summary>Why the last reply was not accepted; null when it was.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Sends after all earlier replies.</summary>
    public Task SendAsync(OutboundActivity reply)
    {
        Task previous;
        int number;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_closed) throw new InvalidOperationException("The turn is over; nothing can be sent in it any more.");
            number = ++_begun;
            (previous, _tail) = (_tail, ended.Task);
        }
        return SendAfterAsync(previous, reply, number, ended);
    }

    /// <summary>Sends replies that were not accepted when the activity was delivered before.</summary>
    public async Task SendAgainAsync(IReadOnlyList<OutboundActivity> unsent)
    {
        _begun = _skip;
        foreach (var task in unsent.Select(SendAsync).ToArray()) await task;
    }

    /// <summary>Runs something at once, and before the next reply, unless a reply was begun already. What it throws is nobody's.</summary>
    public void Announce(Func<Task> announce)
    {
        lock (_gate)
        {
            if (_closed || _begun > 0) return;
            _tail = Task.Run(announce);
        }
    }

    /// <summary>Waits for all replies, awaited by the handler or not.</summary>
    public async Task CloseAsync()
    {
        Task tail;
        lock (_gate)
        {
            _closed = true;
            tail = _tail;
        }
        await tail.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task SendAfterAsync(Task previous, OutboundActivity reply, int number, TaskCompletionSource ended)
    {
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            if (number > _skip) await deliver(reply, number);
            Accept(reply, number);
        }
        catch (Exception e)
        {
            if (!reply.IsExtra) Refuse(reply, e);
            throw;
        }
        finally
        {
            ended.SetResult();
        }
    }

    private void Accept(OutboundActivity reply, int number)
    {
        if (reply.IsExtra && Failure is not null) return;
        Accepted = Math.Max(Accepted, number);
        Failure = null;
        _unsent.Clear();
    }

    private void Refuse(OutboundActivity reply, Exception failure)
    {
        // What was refused for good would be refused again; the handler had another reply in its place.
        if (Failure is ConnectorException { IsLasting: true }) _unsent.RemoveAt(_unsent.Count - 1);
        Failure = failure;
        _unsent.Add(reply);
    }
}
