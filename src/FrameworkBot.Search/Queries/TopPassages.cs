using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>Keeps the best passages of a stream: a heap with the worst kept one on top.</summary>
/// <param name="capacity">How many are kept, 0 or more.</param>
internal sealed class TopPassages(int capacity)
{
    private readonly ScoredPassage[] _heap = new ScoredPassage[capacity];
    private int _count;

    /// <summary>Keeps the passage if it is among the best so far.</summary>
    public void Offer(ScoredPassage passage)
    {
        if (_count < _heap.Length)
        {
            var i = _count++;
            for (; i > 0 && IsBetter(_heap[(i - 1) / 2], passage); i = (i - 1) / 2) _heap[i] = _heap[(i - 1) / 2];
            _heap[i] = passage;
        }
        else if (IsBetter(passage, _heap[0]))
            Sink(passage);
    }

    /// <summary>The score of the worst passage kept, which a better one must reach; 0 while there is room.</summary>
    public double Threshold => _count == _heap.Length && _count > 0 ? _heap[0].Score : 0;

    /// <summary>What was kept, best first. The heap is used up.</summary>
    public ScoredPassage[] Take()
    {
        var kept = _heap.AsSpan(0, _count).ToArray();
        Array.Sort(kept, static (a, b) => IsBetter(a, b) ? -1 : IsBetter(b, a) ? 1 : 0);
        return kept;
    }

    private static bool IsBetter(ScoredPassage a, ScoredPassage b) =>
        a.Score > b.Score || a.Score == b.Score && a.Passage < b.Passage;

    private void Sink(ScoredPassage passage)
    {
        var i = 0;
        while (2 * i + 1 < _count)
        {
            var child = 2 * i + 1;
            if (child + 1 < _count && IsBetter(_heap[child], _heap[child + 1])) child++;
            if (!IsBetter(passage, _heap[child])) break;
            _heap[i] = _heap[child];
            i = child;
        }
        _heap[i] = passage;
    }
}
