using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Turns;

/// <summary>One inbound activity and the way to reply to it.</summary>
public sealed class InboundTurn
{
    private readonly Func<OutboundActivity, Task> _send;

    /// <summary>A turn whose replies go to <paramref name="send"/>.</summary>
    public InboundTurn(Activity activity, Func<OutboundActivity, Task> send)
    {
        ArgumentNullException.ThrowIfNull(activity);
        ArgumentNullException.ThrowIfNull(send);
        Activity = activity;
        _send = send;
    }

    /// <summary>What the channel sent.</summary>
    public Activity Activity { get; }

    /// <summary>
    /// Replies. Replies of one turn are sent one after the other, in the order of the calls. The task ends when the channel has accepted
    /// the reply, or at once where the channel expects the replies in the HTTP response.
    /// </summary>
    /// <exception cref="ArgumentException">The activity has no type, or is a message that says nothing.</exception>
    /// <exception cref="Connector.ConnectorException">The channel did not accept the reply, retries included. The turn fails unless a later reply is accepted.</exception>
    /// <exception cref="OperationCanceledException">The turn has taken too long.</exception>
    /// <exception cref="InvalidOperationException">The turn is over.</exception>
    public Task SendAsync(OutboundActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        activity.Check();
        return _send(activity);
    }
}
