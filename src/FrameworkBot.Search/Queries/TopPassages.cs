using System.Buffers;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>Keeps the best passages of a stream: once it is full, a heap with the worst kept one on top.</summary>
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
            _heap[_count++] = passage;
            if (_count == _heap.Length)
                for (var i = _count / 2 - 1; i >= 0; i--) Sink(i, _heap[i]);
        }
        else if (_count > 0 && IsBetter(passage, _heap[0]))
            Sink(0, passage);
    }

    /// <summary>The score of the worst passage kept, which a better one must reach; 0 while there is room.</summary>
    public double Threshold => _count == _heap.Length && _count > 0 ? _heap[0].Score : 0;

    /// <summary>What was kept, best first. The heap is used up.</summary>
    public ScoredPassage[] Take()
    {
        var kept = _heap.AsSpan(0, _count).ToArray();
        // Numbers are sorted without calling a comparison; passages with equal scores are put in order afterwards.
        var rented = ArrayPool<double>.Shared.Rent(_count);
        var scores = rented.AsSpan(0, _count);
        for (var i = 0; i < kept.Length; i++) scores[i] = -kept[i].Score;
        scores.Sort(kept.AsSpan());
        for (int first = 0, next; first < kept.Length; first = next)
        {
            for (next = first + 1; next < kept.Length && scores[next] == scores[first];) next++;
            if (next - first > 1) kept.AsSpan(first, next - first).Sort(static (a, b) => a.Passage.CompareTo(b.Passage));
        }
        ArrayPool<double>.Shared.Return(rented);
        return kept;
    }

    private static bool IsBetter(ScoredPassage a, ScoredPassage b) =>
        a.Score > b.Score || a.Score == b.Score && a.Passage < b.Passage;

    private void Sink(int i, ScoredPassage passage)
    {
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
