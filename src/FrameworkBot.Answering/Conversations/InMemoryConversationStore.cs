using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FrameworkBot.Answering.Conversations;

/// <summary>
/// Keeps conversations in this process, in a few hundred bytes each; of more than a given number, those not used for longest are forgotten.
/// </summary>
public sealed class InMemoryConversationStore : IConversationStore
{
    private const int None = -1;

    private readonly int _capacity;
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, int> _placeById = [];
    private readonly List<Entry> _entries = [];
    private int _newest = None;
    private int _oldest = None;

    /// <summary>Makes an empty store.</summary>
    /// <param name="capacity">How many conversations are kept at the most, 1 or more.</param>
    public InMemoryConversationStore(int capacity = 20_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        _capacity = capacity;
    }

    /// <inheritdoc/>
    public ValueTask<StoredConversation> LoadAsync(string conversationId, CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (!_placeById.TryGetValue(KeyOf(conversationId), out var place)) return ValueTask.FromResult(StoredConversation.None);
            MoveToFront(place);
            return ValueTask.FromResult(new StoredConversation(_entries[place].Bytes, _entries[place].Version));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TrySaveAsync(string conversationId, StoredConversation conversation, IReadOnlyList<UInt128> people, CancellationToken cancellation)
    {
        var key = KeyOf(conversationId);
        lock (_lock)
        {
            var isKnown = _placeById.TryGetValue(key, out var place);
            if (conversation.Version != (isKnown ? _entries[place].Version : 0)) return ValueTask.FromResult(false);
            if (!isKnown) place = Place(key);
            _entries[place] = _entries[place] with { Bytes = conversation.Bytes.ToArray(), Version = (int)conversation.Version + 1 };
            MoveToFront(place);
            return ValueTask.FromResult(true);
        }
    }

    // A place that is free, or that of the one not used for longest.
    private int Place(UInt128 key)
    {
        int place;
        if (_entries.Count < _capacity)
        {
            place = _entries.Count;
            _entries.Add(new Entry(key, [], 0, None, None));
            Link(place);
        }
        else
        {
            place = _oldest;
            _placeById.Remove(_entries[place].Key);
            _entries[place] = _entries[place] with { Key = key, Version = 0 };
        }
        _placeById[key] = place;
        return place;
    }

    private void MoveToFront(int place)
    {
        if (place == _newest) return;
        var (newer, older) = (_entries[place].Newer, _entries[place].Older);
        if (newer != None) _entries[newer] = _entries[newer] with { Older = older };
        if (older != None) _entries[older] = _entries[older] with { Newer = newer };
        if (place == _oldest) _oldest = newer;
        Link(place);
    }

    private void Link(int place)
    {
        _entries[place] = _entries[place] with { Newer = None, Older = _newest };
        if (_newest != None) _entries[_newest] = _entries[_newest] with { Newer = place };
        _newest = place;
        if (_oldest == None) _oldest = place;
    }

    // Half of a SHA-256 in place of ids that take ten times as much.
    private static UInt128 KeyOf(string id) => BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private readonly record struct Entry(UInt128 Key, byte[] Bytes, int Version, int Newer, int Older);
}
