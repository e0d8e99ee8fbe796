namespace FrameworkBot.Answering.Conversations;

/// <summary>Keeps conversations in this process; of more than a given number, those not used for longest are forgotten.</summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private readonly int _capacity;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<(string Id, Conversation Conversation)>> _byId = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, Conversation Conversation)> _byUse = new();

    /// <summary>Makes an empty store.</summary>
    /// <param name="capacity">How many conversations are kept at the most, 1 or more.</param>
    public InMemoryConversationStore(int capacity = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<Conversation> LoadAsync(string conversationId, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_byId.TryGetValue(conversationId, out var node)) return ValueTask.FromResult(Conversation.Empty);
            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return ValueTask.FromResult(node.Value.Conversation);
        }
    }

    /// <inheritdoc/>
    public ValueTask SaveAsync(string conversationId, Conversation conversation, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_byId.Remove(conversationId, out var known)) _byUse.Remove(known);
            _byId[conversationId] = _byUse.AddFirst((conversationId, conversation));
            if (_byUse.Count > _capacity)
            {
                _byId.Remove(_byUse.Last!.Value.Id);
                _byUse.RemoveLast();
            }
        }
        return ValueTask.CompletedTask;
    }
}
