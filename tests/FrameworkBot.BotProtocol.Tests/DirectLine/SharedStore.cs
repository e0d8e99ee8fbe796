using System.Collections.Concurrent;
using FrameworkBot.BotProtocol.DirectLine.Conversations;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

/// <summary>A store that several hosts share, in memory; adding can be made to wait.</summary>
internal sealed class SharedStore : IDirectLineStore
{
    private readonly ConcurrentDictionary<string, StoredDirectLine> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Id, long Position), byte[]> _activities = new();

    public event Action<UInt128?>? Changed;

    public bool IsShared => true;

    /// <summary>What adding waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public UInt128 TopicOf(string id) => (UInt128)(uint)id.GetHashCode(StringComparison.Ordinal);

    public Task<StoredDirectLine?> FindAsync(string id, CancellationToken ct) => Task.FromResult(_conversations.GetValueOrDefault(id));

    public Task SaveAsync(StoredDirectLine conversation, CancellationToken ct)
    {
        _conversations[conversation.Id] = conversation;
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<byte[]>> ReadAsync(string id, long from, CancellationToken ct)
    {
        var found = new List<byte[]>();
        while (_activities.TryGetValue((id, from + found.Count), out var activity)) found.Add(activity);
        return Task.FromResult<IReadOnlyList<byte[]>>(found);
    }

    public async Task<bool> TryAddAsync(StoredDirectLine conversation, long position, byte[] activity, CancellationToken ct)
    {
        await Gate;
        if (!_activities.TryAdd((conversation.Id, position), activity)) return false;
        Changed?.Invoke(TopicOf(conversation.Id));
        return true;
    }

    public Task DropAsync(string id, long from, long to, CancellationToken ct)
    {
        for (; from < to; from++) _activities.TryRemove((id, from), out _);
        return Task.CompletedTask;
    }
}
