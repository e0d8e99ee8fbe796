using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Telemetry;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>
/// Has each activity answered once: in this process by what it remembers, beyond it by the <see cref="ITurnLedger"/>. A second delivery joins the first one's outcome, also some time after a success; after a
/// failure it does what is left to do. Turns of one conversation run in the order of arrival; conversations do not wait for each other.
/// </summary>
internal sealed class TurnDelivery(LedgerTurns turns, IOptions<BotProtocolOptions> options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<DeliveryKey, Task<TurnOutcome>> _running = [];
    private readonly Dictionary<ConversationKey, Lane> _lanes = [];
    private readonly DeliveredActivities _delivered = new(options.Value, clock);
    private int _turns;
    private bool _closed;
    private TaskCompletionSource? _idle;

    /// <summary>How many turns run or wait now, and how many conversations they belong to.</summary>
    public (int Turns, int Conversations) Load
    {
        get
        {
            lock (_gate) return (_turns, _lanes.Count);
        }
    }

    /// <summary>Begins no more turns; ends when those under way have.</summary>
    public Task CloseAsync()
    {
        lock (_gate)
        {
            _closed = true;
            if (_turns == 0) return Task.CompletedTask;
            return (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>How many activities are remembered now.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate) return _delivered.Count;
        }
    }

    /// <summary>
    /// The outcome of the activity, which is run unless it already was or is. The activity must have a conversation id. Replies go to
    /// <paramref name="channel"/>, or to the activity's serviceUrl. Where <paramref name="isOwn"/>, the activity was given its id by a channel of this
    /// host, which sees to it that replies to it are there once.
    /// </summary>
    public Task<TurnOutcome> DeliverAsync(Activity activity, ReplyChannel? channel = null, bool isOwn = false)
    {
        var key = DeliveryKey.Of(activity);
        var conversation = ConversationKey.Of(activity);
        TurnRest? rest = null;
        lock (_gate)
        {
            if (key is { } known)
            {
                if (_running.TryGetValue(known, out var running)) return running;
                if (_delivered.TryGet(known, out var outcome) && outcome.IsFinal) return Task.FromResult(outcome);
                rest = outcome?.Rest;
            }
            if (_closed || _turns >= options.Value.MaxTurns) return Refuse(activity, _closed ? TurnResult.Stopping : TurnResult.BotBusy);
            if (!_lanes.TryGetValue(conversation, out var lane)) _lanes.Add(conversation, lane = new Lane());
            if (lane.Turns >= options.Value.MaxTurnsPerConversation) return Refuse(activity, TurnResult.ConversationBusy);

            _turns++;
            lane.Turns++;
            var turn = RunAfterAsync(lane.Last, activity, channel, rest, key, conversation, isOwn);
            lane.Last = turn;
            if (key is { } started) _running.Add(started, turn);
            return turn;
        }
    }

    private async Task<TurnOutcome> RunAfterAsync(
        Task previous, Activity activity, ReplyChannel? channel, TurnRest? rest, DeliveryKey? key, ConversationKey conversation, bool isOwn)
    {
        // Yields at once, so that no turn runs inside the lock of the caller.
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        TurnOutcome? outcome = null;
        try
        {
            outcome = await turns.RunAsync(activity, isOwn ? null : key, channel, rest);
            return outcome;
        }
        finally
        {
            lock (_gate) Leave(key, conversation, outcome);
        }
    }

    private static Task<TurnOutcome> Refuse(Activity activity, TurnResult result)
    {
        ProtocolTelemetry.CountRefused(activity.ChannelId);
        return Task.FromResult(new TurnOutcome(result));
    }

    private void Leave(DeliveryKey? key, ConversationKey conversation, TurnOutcome? outcome)
    {
        if (--_turns == 0) _idle?.TrySetResult();
        if (--_lanes[conversation].Turns == 0) _lanes.Remove(conversation);
        if (key is not { } ended) return;
        _running.Remove(ended);
        if (outcome is { IsFinal: true } or { Rest: not null }) _delivered.Set(ended, outcome);
    }

    /// <summary>The turns of one conversation.</summary>
    private sealed class Lane
    {
        public Task Last { get; set; } = Task.CompletedTask;

        public int Turns { get; set; }
    }
}
