using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>One conversation: what was said in it, and who listens. Safe for several threads at once.</summary>
internal sealed class DirectLineConversation(string endpoint, string id, string userId, string channelId, ActivityLog log, TimeProvider clock, IDirectLineStore? store = null)
{
    private const int MaxListeners = 4;

    // So many are dropped from the store at once.
    private const int DroppedAtOnce = 50;

    private readonly Lock _gate = new();
    private readonly List<Listener> _listeners = [];
    private readonly SentReplies _replies = new();
    private Task _lastWriting = Task.CompletedTask;
    private DateTimeOffset _lastTime;
    private long _dropped = log.First;
    private DateTimeOffset _accessUntil;
    private bool _isOver;

    /// <summary>The name of the endpoint of the bot that it is with.</summary>
    public string Endpoint { get; } = endpoint;

    /// <summary>The id, which nobody can guess.</summary>
    public string Id { get; } = id;

    /// <summary>The one user.</summary>
    public string UserId { get; } = userId;

    /// <summary>"webchat" or "directline", the same throughout.</summary>
    public string ChannelId { get; } = channelId;

    /// <summary>What clients sent lately; to be asked within <see cref="AddAsync"/> only.</summary>
    public SentActivities Sent { get; } = new();

    /// <summary>When the last token of this conversation ends.</summary>
    public DateTimeOffset AccessUntil
    {
        get
        {
            lock (_gate) return _accessUntil;
        }
    }

    /// <summary>What the activities take, in bytes.</summary>
    public long Bytes
    {
        get
        {
            lock (_gate) return log.Bytes;
        }
    }

    /// <summary>Remembers until when a token of this conversation is valid.</summary>
    public void Allow(DateTimeOffset until)
    {
        lock (_gate)
        {
            if (until > _accessUntil) _accessUntil = until;
        }
    }

    /// <summary>
    /// Has <paramref name="make"/> make an activity from its id and time, while nothing else is added, and adds it unless that gives null. Returns
    /// the id; null when nothing was added. Where there is a store, it is there before this returns.
    /// </summary>
    public Task<string?> AddAsync(Func<string, string, byte[]?> make, CancellationToken ct = default) => InOrderAsync(() => AddUnlessThereAsync(make, null, ct));

    /// <summary>
    /// Adds a reply to an activity, unless that many are there: another process, or this one before it was started again, may have answered it. False
    /// where the conversation is over.
    /// </summary>
    /// <param name="replyTo">The id of the activity.</param>
    /// <param name="number">Which of the replies to it this is, the first with the number 1.</param>
    /// <param name="make">Makes it from its id and time.</param>
    /// <param name="ct">Gives up.</param>
    public Task<bool> AddReplyAsync(string replyTo, int number, Func<string, string, byte[]> make, CancellationToken ct) => InOrderAsync(async () =>
    {
        if (await AddUnlessThereAsync(make, () => _replies.CountTo(replyTo) >= number, ct) is not { } added) return false;
        if (added.Length > 0) _replies.Add(replyTo);
        return true;
    });

    /// <summary>Whether there is a reply to an activity; to be asked while something is added only.</summary>
    public bool IsAnswered(string id) => _replies.CountTo(id) > 0;

    // The id; empty where it was there already.
    private async Task<string?> AddUnlessThereAsync(Func<string, string, byte[]?> make, Func<bool>? isThere, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (_isOver) return null;
        if (isThere?.Invoke() == true) return "";
        var now = clock.GetUtcNow();
        // Clients sort by time; each activity has its own.
        if (now <= _lastTime) now = _lastTime.AddTicks(1);
        var activityId = Guid.CreateVersion7(now).ToString("N");
        if (make(activityId, Stamp(now)) is not { } json) return null;
        _lastTime = now;
        if (store is not null)
        {
            while (!await store.TryAddAsync(Stored(), log.End, json, CancellationToken.None))
            {
                await ReadNewAsync(CancellationToken.None);
                if (isThere?.Invoke() == true) return "";
            }
        }
        Append([json]);
        await DropAsync();
        return activityId;
    }

    /// <summary>Whether all that is in the store was taken in once.</summary>
    public bool IsRead { get; private set; } = store is null;

    /// <summary>Takes in what is in the store and not here.</summary>
    public Task CatchUpAsync(CancellationToken ct) => store is null ? Task.CompletedTask : InOrderAsync(async () =>
    {
        await ReadNewAsync(ct);
        return IsRead = true;
    });

    /// <summary>What a store keeps of it beside its activities.</summary>
    public StoredDirectLine Stored() => new(Endpoint, Id, UserId, ChannelId, log.First, clock.GetUtcNow());

    /// <summary>Tells listeners what is of interest at this moment only, after all that is being added.</summary>
    public Task MentionAsync(Func<string, string, byte[]> make) => InOrderAsync(() =>
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var passing = new Passing(make(Guid.CreateVersion7(now).ToString("N"), Stamp(now)), log.End);
            foreach (var listener in _listeners) listener.Wake(passing);
        }
        return Task.FromResult(true);
    });

    /// <summary>The activities from a position on; a position that was never given counts as the beginning.</summary>
    public ActivitySet From(long position)
    {
        lock (_gate)
        {
            var (activities, next) = log.From(position <= log.End ? position : 0, ActivitySet.MaxBytes);
            return new ActivitySet(activities, next);
        }
    }

    /// <summary>Begins to listen. The oldest listeners beyond a few are let go: they are mostly connections that died unnoticed.</summary>
    public bool TryListen([NotNullWhen(true)] out Listener? listener)
    {
        lock (_gate)
        {
            listener = null;
            if (_isOver) return false;
            if (_listeners.Count >= MaxListeners)
            {
                _listeners[0].LetGo(StreamEnd.Replaced);
                _listeners.RemoveAt(0);
            }
            _listeners.Add(listener = new Listener());
            return true;
        }
    }

    /// <summary>Ends listening.</summary>
    public void Leave(Listener listener)
    {
        lock (_gate) _listeners.Remove(listener);
    }

    /// <summary>Ends the conversation: nothing is added any more, and listeners are let go.</summary>
    public void End()
    {
        lock (_gate)
        {
            _isOver = true;
            foreach (var listener in _listeners) listener.LetGo(StreamEnd.ConversationOver);
            _listeners.Clear();
        }
    }

    // One after the other, in the order of the calls.
    private async Task<T> InOrderAsync<T>(Func<Task<T>> work)
    {
        Task previous;
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate) (previous, _lastWriting) = (_lastWriting, ended.Task);
        await previous;
        try
        {
            return await work();
        }
        finally
        {
            ended.SetResult();
        }
    }

    private async Task ReadNewAsync(CancellationToken ct)
    {
        while (await store!.ReadAsync(Id, log.End, ct) is { Count: > 0 } more)
        {
            foreach (var activity in more)
            {
                var said = StoredActivity.Read(activity);
                if (said is { IsReply: true, ReplyToId: { } answered }) _replies.Add(answered);
                else if (said is { IsReply: false, Id: { } given, ClientId: { } name }) Sent.SetElsewhere(name, given);
            }
            Append(more);
        }
    }

    private void Append(IReadOnlyList<byte[]> activities)
    {
        lock (_gate)
        {
            foreach (var activity in activities) log.Add(activity);
            foreach (var listener in _listeners) listener.Wake();
        }
    }

    private async Task DropAsync()
    {
        if (store is null || log.First - _dropped < DroppedAtOnce) return;
        await store.SaveAsync(Stored(), CancellationToken.None);
        await store.DropAsync(Id, _dropped, log.First, CancellationToken.None);
        _dropped = log.First;
    }

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
