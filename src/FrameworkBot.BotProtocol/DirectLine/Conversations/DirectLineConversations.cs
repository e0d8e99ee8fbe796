using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>
/// The conversations of this process, bounded in number, bytes and idle time; those unused for longest are forgotten first. Safe for several
/// threads at once.
/// </summary>
internal sealed class DirectLineConversations(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Entry> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _idlestFirst = new();
    private readonly TimeSpan _keep = TimeSpan.FromMinutes(options.Value.KeepMinutes);
    private readonly long _maxBytes = options.Value.MaxMegabytes * 1024L * 1024;
    private long _bytes;

    /// <summary>How many conversations are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_gate) return _byId.Count;
        }
    }

    /// <summary>Finds a conversation with the bot of that endpoint and counts that as its use.</summary>
    public bool TryGet(string endpoint, string id, [NotNullWhen(true)] out DirectLineConversation? conversation)
    {
        lock (_gate)
        {
            ForgetIdle();
            conversation = _byId.TryGetValue(id, out var entry) && entry.Conversation.Endpoint == endpoint ? entry.Conversation : null;
            if (conversation is not null) Use(entry!);
            return conversation is not null;
        }
    }

    /// <summary>The conversation of that id, and whether it is new.</summary>
    public (DirectLineConversation Conversation, bool IsNew) GetOrStart(string endpoint, string id, string userId, string channelId)
    {
        lock (_gate)
        {
            ForgetIdle();
            if (_byId.TryGetValue(id, out var known))
            {
                Use(known);
                return (known.Conversation, false);
            }
            var log = new ActivityLog(options.Value.MaxActivities, (int)Math.Min(int.MaxValue, _maxBytes / 16));
            var entry = new Entry(new DirectLineConversation(endpoint, id, userId, channelId, log, clock));
            _byId.Add(id, entry);
            _idlestFirst.AddLast(entry.Node);
            Use(entry);
            while (_byId.Count > options.Value.MaxConversations) Forget(_idlestFirst.First!.Value);
            return (entry.Conversation, true);
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
        entry.UsedAt = clock.GetTimestamp();
        _idlestFirst.Remove(entry.Node);
        _idlestFirst.AddLast(entry.Node);
    }

    private void ForgetIdle()
    {
        while (_idlestFirst.First?.Value is { } idlest && clock.GetElapsedTime(idlest.UsedAt) >= _keep) Forget(idlest);
    }

    private void Forget(Entry entry)
    {
        _byId.Remove(entry.Conversation.Id);
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
