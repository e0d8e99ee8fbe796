using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>One conversation: what was said in it, and who listens. Safe for several threads at once.</summary>
internal sealed class DirectLineConversation(string endpoint, string id, string userId, string channelId, ActivityLog log, TimeProvider clock)
{
    private const int MaxListeners = 4;

    private readonly Lock _gate = new();
    private readonly List<Listener> _listeners = [];
    private DateTimeOffset _lastTime;
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

    /// <summary>What clients sent lately; to be asked within <see cref="Add"/> only.</summary>
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
    /// the id; null when nothing was added.
    /// </summary>
    public string? Add(Func<string, string, byte[]?> make)
    {
        lock (_gate)
        {
            if (_isOver) return null;
            var now = clock.GetUtcNow();
            // Clients sort by time; each activity has its own.
            if (now <= _lastTime) now = _lastTime.AddTicks(1);
            var activityId = Guid.CreateVersion7(now).ToString("N");
            if (make(activityId, Stamp(now)) is not { } json) return null;
            _lastTime = now;
            log.Add(json);
            foreach (var listener in _listeners) listener.Wake();
            return activityId;
        }
    }

    /// <summary>Tells listeners what is of interest at this moment only.</summary>
    public void Mention(Func<string, string, byte[]> make)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var passing = new Passing(make(Guid.CreateVersion7(now).ToString("N"), Stamp(now)), log.End);
            foreach (var listener in _listeners) listener.Wake(passing);
        }
    }

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

    private static string Stamp(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
