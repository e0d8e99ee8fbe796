using System.Collections;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Sentences with their scores, best first; ties by their order in the corpus. Answers look at a few of hundreds, so the next best is
/// found, and what it shows of the question told, when it is asked for. Safe for any number of threads.
/// </summary>
internal sealed class Ranking : IReadOnlyList<ScoredSentence>
{
    private const int FirstLook = 16;

    private readonly SentenceRater _rater;
    private readonly RankedSentence[] _heap;
    private readonly ScoredPassage[] _passages;
    private readonly KnownQuestionMatch[] _known;
    private readonly Lock _turn = new();

    // Grown by being replaced, so that readers need no lock up to what is known.
    private volatile ScoredSentence[] _ranked = new ScoredSentence[FirstLook];
    private volatile int _rankedCount;

    /// <summary>Takes over the sentences, each once.</summary>
    /// <param name="rater">What rated them.</param>
    /// <param name="sentences">The sentences, in any order.</param>
    /// <param name="count">How many of them there are, from the first on.</param>
    /// <param name="passages">The passages that the index found, best first.</param>
    /// <param name="known">The noted questions like the one asked, most alike first.</param>
    public Ranking(SentenceRater rater, RankedSentence[] sentences, int count, ScoredPassage[] passages, KnownQuestionMatch[] known)
    {
        _rater = rater;
        _heap = sentences;
        _passages = passages;
        _known = known;
        Count = count;
        for (var i = count / 2 - 1; i >= 0; i--) Sink(i, count, sentences[i]);
    }

    /// <inheritdoc/>
    public int Count { get; }

    /// <inheritdoc/>
    public ScoredSentence this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            if (index >= _rankedCount) RankUpTo(index);
            return _ranked[index];
        }
    }

    private ReadOnlySpan<ScoredSentence> Ranked => _ranked.AsSpan(0, _rankedCount);

    private ReadOnlySpan<RankedSentence> Rest => _heap.AsSpan(0, Count - _rankedCount);

    /// <summary>A sentence with its score, wherever it stands; null where it is not among them.</summary>
    public ScoredSentence? Find(int sentence)
    {
        lock (_turn)
        {
            foreach (var known in Ranked)
                if (known.Sentence.Sentence.Number == sentence)
                    return known;
            foreach (ref readonly var found in Rest)
                if (found.Sentence == sentence)
                    return Rate(found);
            return null;
        }
    }

    /// <summary>Those that have at least so much of the question's content, best first.</summary>
    public ScoredSentence[] Covering(double least)
    {
        lock (_turn)
        {
            var found = new List<ScoredSentence>();
            foreach (var known in Ranked)
                if (known.Coverage >= least)
                    found.Add(known);
            var rest = new List<RankedSentence>();
            foreach (ref readonly var sentence in Rest)
                if (sentence.Coverage >= least)
                    rest.Add(sentence);
            rest.Sort(static (one, other) => one.IsBefore(other) ? -1 : other.IsBefore(one) ? 1 : 0);
            foreach (var sentence in rest) found.Add(Rate(sentence));
            return [.. found];
        }
    }

    /// <inheritdoc/>
    public IEnumerator<ScoredSentence> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void RankUpTo(int index)
    {
        lock (_turn)
        {
            for (var i = _rankedCount; i <= index; i++)
            {
                var best = _heap[0];
                var left = Count - i - 1;
                if (left > 0) Sink(0, left, _heap[left]);
                if (i == _ranked.Length) _ranked = [.. _ranked, .. new ScoredSentence[Math.Min(i, Count - i)]];
                _ranked[i] = Rate(best);
                _rankedCount = i + 1;
            }
        }
    }

    private ScoredSentence Rate(in RankedSentence found) =>
        _rater.Rate(found.Sentence, found.Found < 0 ? 0 : _passages[found.Found].Score / _passages[0].Score, Likenesses.Of(_known, found.Sentence));

    private void Sink(int at, int count, RankedSentence sentence)
    {
        while (2 * at + 1 < count)
        {
            var child = 2 * at + 1;
            if (child + 1 < count && _heap[child + 1].IsBefore(_heap[child])) child++;
            if (!_heap[child].IsBefore(sentence)) break;
            _heap[at] = _heap[child];
            at = child;
        }
        _heap[at] = sentence;
    }
}
