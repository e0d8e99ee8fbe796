using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>
/// The conversations that this process has at hand, bounded in number, bytes and idle time; those unused for longest are forgotten first. Where there is
/// a store, what is forgotten here is found there. Safe for several threads at once.
/// </summary>
internal sealed class DirectLineConversations
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _idlestFirst = new();
    private readonly Dictionary<UInt128, string> _idByTopic = [];
    private readonly IOptions<DirectLineOptions> _options;
    private readonly TimeProvider _clock;
    private readonly IDirectLineStore? _store;
    private readonly TimeSpan _keep;
    private readonly long _maxBytes;
    private long _bytes;

    public DirectLineConversations(IOptions<DirectLineOptions> options, TimeProvider clock, IDirectLineStore? store = null)
    {
        _options = options;
        _clock = clock;
        _store = store;
        _keep = TimeSpan.FromMinutes(options.Value.KeepMinutes);
        _maxBytes = options.Value.MaxMegabytes * 1024L * 1024;
        if (store is { IsShared: true }) store.Changed += Hear;
    }

    /// <summary>How many conversations are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _byId.Count;
        }
    }

    /// <summary>Finds a conversation, here or in the store, and counts that as its use; null where there is none.</summary>
    public async Task<DirectLineConversation?> FindAsync(string endpoint, string id, CancellationToken ct)
    {
        if (Known(id) is { } here)
        {
            if (here.Endpoint != endpoint) return null;
            if (_store is { IsShared: true } || !here.IsRead) await here.CatchUpAsync(ct);
            return here;
        }
        if (_store is null || await _store.FindAsync(id, ct) is not { } stored || stored.Endpoint != endpoint) return null;
        // A conversation is kept anew at least as often as tokens are.
        if (_clock.GetUtcNow() - stored.UsedAt > _keep + TimeSpan.FromMinutes(_options.Value.TokenMinutes)) return null;
        var (found, _) = Take(stored);
        await found.CatchUpAsync(ct);
        Weigh(found);
        return found;
    }

    /// <summary>The conversation of that id, and whether it is new.</summary>
    public async Task<(DirectLineConversation Conversation, bool IsNew)> GetOrStartAsync(string endpoint, string id, string userId, string channelId, CancellationToken ct)
    {
        if (await FindAsync(endpoint, id, ct) is { } known) return (known, false);
        var (started, isNew) = Take(new StoredDirectLine(endpoint, id, userId, channelId, 0, _clock.GetUtcNow()));
        if (_store is not null) await _store.SaveAsync(started.Stored(), ct);
        return (started, isNew);
    }

    /// <summary>Remembers until when a token of a conversation is valid, and that it was used.</summary>
    public async Task AllowAsync(DirectLineConversation conversation, DateTimeOffset until, CancellationToken ct)
    {
        conversation.Allow(until);
        if (_store is not null) await _store.SaveAsync(conversation.Stored(), ct);
    }

    private DirectLineConversation? Known(string id)
    {
        lock (_gate)
        {
            ForgetIdle();
            if (!_byId.TryGetValue(id, out var entry)) return null;
            Use(entry);
            return entry.Conversation;
        }
    }

    private (DirectLineConversation Conversation, bool IsNew) Take(StoredDirectLine stored)
    {
        lock (_gate)
        {
            // Two requests may have looked for it at once.
            if (_byId.TryGetValue(stored.Id, out var known)) return (known.Conversation, false);
            var log = new ActivityLog(_options.Value.MaxActivities, (int)Math.Min(int.MaxValue, _maxBytes / 16), stored.First);
            var entry = new Entry(new DirectLineConversation(stored.Endpoint, stored.Id, stored.UserId, stored.ChannelId, log, _clock, _store));
            entry.Conversation.Allow(_clock.GetUtcNow() + TimeSpan.FromMinutes(_options.Value.TokenMinutes));
            _byId.Add(stored.Id, entry);
            if (_store is not null) _idByTopic[_store.TopicOf(stored.Id)] = stored.Id;
            _idlestFirst.AddLast(entry.Node);
            Use(entry);
            while (_byId.Count > _options.Value.MaxConversations) Forget(_idlestFirst.First!.Value);
            return (entry.Conversation, true);
        }
    }

    // Told from the thread that listens to the store: what there is to read is read elsewhere.
    private void Hear(UInt128? topic)
    {
        lock (_gate)
        {
            if (topic is null)
            {
                while (_idlestFirst.First is { } any) Forget(any.Value);
                return;
            }
            if (!_idByTopic.TryGetValue(topic.Value, out var id) || !_byId.TryGetValue(id, out var entry)) return;
            _ = Task.Run(() => entry.Conversation.CatchUpAsync(CancellationToken.None));
        }
    }

    /// <summary>Counts what a conversation takes now, after something was added to it.</summary>
    public void Weigh(DirectLineConversation conversation)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(conversation.Id, out var entry) || entry.Conversation != conversation) return;
            Use(entry);
            _bytes -= entry.Bytes;
            _bytes += entry.Bytes = conversation.Bytes;
            while (_bytes > _maxBytes && _idlestFirst.First!.Value != entry) Forget(_idlestFirst.First.Value);
        }
    }

    private void Use(Entry entry)
    {
        entry.UsedAt = _clock.GetTimestamp();
        _idlestFirst.Remove(entry.Node);
        _idlestFirst.AddLast(entry.Node);
    }

    private void ForgetIdle()
    {
        while (_idlestFirst.First?.Value is { } idlest && _clock.GetElapsedTime(idlest.UsedAt) >= _keep) Forget(idlest);
    }

    private void Forget(Entry entry)
    {
        _byId.Remove(entry.Conversation.Id);
        if (_store is not null) _idByTopic.Remove(_store.TopicOf(entry.Conversation.Id));
        _idlestFirst.Remove(entry.Node);
        _bytes -= entry.Bytes;
        entry.Conversation.End();
    }

    private sealed class Entry
    {
        public Entry(DirectLineConversation conversation)
        {
            Conversation = conversation;
            Node = new LinkedListNode<Entry>(this);
        }

        public DirectLineConversation Conversation { get; }

        public LinkedListNode<Entry> Node { get; }

        public long UsedAt { get; set; }

        public long Bytes { get; set; }
    }
}
