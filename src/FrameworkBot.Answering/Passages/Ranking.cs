using System.Collections;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Sentences with their scores, best first; ties by their order in the corpus. Answers look at a few of hundreds, so the next best is
/// found, and what it shows of the question told, when it is asked for. Safe for any number of threads.
/// </summary>
internal sealed class Ranking : IReadOnlyList<ScoredSentence>
{
    private readonly AnalysedCorpus _corpus;
    private readonly SentenceRater _rater;
    private readonly RankedSentence[] _heap;
    private readonly ScoredSentence[] _ranked;
    private readonly Lock _turn = new();
    private volatile int _known;

    /// <summary>Takes over the sentences, each once.</summary>
    public Ranking(AnalysedCorpus corpus, SentenceRater rater, RankedSentence[] sentences)
    {
        _corpus = corpus;
        _rater = rater;
        _heap = sentences;
        _ranked = new ScoredSentence[sentences.Length];
        for (var i = sentences.Length / 2 - 1; i >= 0; i--) Sink(i, sentences.Length, sentences[i]);
    }

    /// <inheritdoc/>
    public int Count => _ranked.Length;

    /// <inheritdoc/>
    public ScoredSentence this[int index]
    {
        get
        {
            if (index >= _known) RankUpTo(index);
            return _ranked[index];
        }
    }

    /// <summary>A sentence with its score, wherever it stands; null where it is not among them.</summary>
    public ScoredSentence? Find(int sentence)
    {
        lock (_turn)
        {
            for (var i = 0; i < _known; i++)
                if (_ranked[i].Sentence.Sentence.Number == sentence)
                    return _ranked[i];
            var at = Array.FindIndex(_heap, 0, Count - _known, found => found.Sentence == sentence);
            return at < 0 ? null : Rate(_heap[at]);
        }
    }

    /// <summary>Those that have at least so much of the question's content, best first.</summary>
    public ScoredSentence[] Covering(double least)
    {
        lock (_turn)
        {
            var found = new List<ScoredSentence>();
            for (var i = 0; i < _known; i++)
                if (_ranked[i].Coverage >= least)
                    found.Add(_ranked[i]);
            var rest = new List<RankedSentence>();
            foreach (ref readonly var sentence in _heap.AsSpan(0, Count - _known))
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
            for (var i = _known; i <= index; i++)
            {
                var best = _heap[0];
                var left = Count - i - 1;
                if (left > 0) Sink(0, left, _heap[left]);
                _ranked[i] = Rate(best);
                _known = i + 1;
            }
        }
    }

    private ScoredSentence Rate(in RankedSentence found)
    {
        var sentence = _corpus.SentenceAt(found.Sentence);
        return _rater.Rate(sentence, _corpus.Corpus.PassageOf(sentence.Sentence), found.PassageShare, found.Likeness);
    }

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

/// <summary>A sentence with its score and what cannot be told from the sentence and the question alone.</summary>
/// <param name="Score">The score.</param>
/// <param name="Coverage">How much of the question's content it has.</param>
/// <param name="PassageShare">Its passage's score against that of the best.</param>
/// <param name="Likeness">How like the question the one is that was noted as answered by it.</param>
/// <param name="Sentence">The sentence's number.</param>
internal readonly record struct RankedSentence(double Score, double Coverage, double PassageShare, double Likeness, int Sentence)
{
    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(in RankedSentence other) => Score != other.Score ? Score > other.Score : Sentence < other.Sentence;
}
