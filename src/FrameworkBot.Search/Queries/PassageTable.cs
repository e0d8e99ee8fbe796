using System.Buffers;
using System.Numerics;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>Which of a plan's lists have a passage, for short lists: a hash table of their passages.</summary>
internal sealed class PassageTable : IDisposable
{
    private const int None = -1;

    private readonly int[] _passages;
    private readonly ulong[] _lists;
    private readonly List<int> _shared = [];
    private readonly int _shift;

    /// <summary>Reads all lists.</summary>
    /// <param name="lists">The lists, at the most 64.</param>
    public PassageTable(IReadOnlyList<PostingCursor> lists)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, lists.Sum(list => list.Count) * 2));
        _shift = 32 - BitOperations.Log2((uint)slots);
        _passages = ArrayPool<int>.Shared.Rent(slots);
        _lists = ArrayPool<ulong>.Shared.Rent(slots);
        _passages.AsSpan(0, slots).Fill(None);
        for (var l = 0; l < lists.Count; l++)
            for (var b = 0; b < lists[l].BlockCount; b++)
            {
                lists[l].Load(b);
                foreach (var passage in lists[l].Passages) Add(passage, 1UL << l);
            }
        _shared.Sort();
    }

    /// <summary>The passages that several lists have, ascending.</summary>
    public IReadOnlyList<int> Shared => _shared;

    /// <summary>The lists that have a passage, a bit for each; the passage is in one of them.</summary>
    public ulong ListsOf(int passage) => _lists[Slot(passage)];

    /// <inheritdoc />
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_passages);
        ArrayPool<ulong>.Shared.Return(_lists);
    }

    private void Add(int passage, ulong list)
    {
        var slot = Slot(passage);
        if (_passages[slot] == None)
        {
            _passages[slot] = passage;
            _lists[slot] = list;
            return;
        }
        if (BitOperations.IsPow2(_lists[slot])) _shared.Add(passage);
        _lists[slot] |= list;
    }

    private int Slot(int passage)
    {
        var slot = (int)((uint)passage * 2654435769u >> _shift);
        var mask = (int)(uint.MaxValue >> _shift);
        while (_passages[slot] != passage && _passages[slot] != None) slot = (slot + 1) & mask;
        return slot;
    }
}
