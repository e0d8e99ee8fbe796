using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FrameworkBot.Answering.Passages;

/// <summary>The weights of one feature while they are learned: for the sentences it was noted with, and for no others.</summary>
/// <param name="all">How many sentences there may be; a multiple of eight.</param>
internal sealed class FeatureWeights(int all)
{
    private const int Few = 24;
    private const int Nowhere = -1;

    private int[] _sentences = [];
    private float[] _weights = [];

    // Of the gradients so far, the sums of squares; below 0 for a sentence without a weight.
    private float[] _squares = [];
    private int _count;

    /// <summary>The sentences that have a weight, with it, in the order in which they were noted or of their numbers.</summary>
    public IEnumerable<(int Sentence, float Weight)> Pairs =>
        IsWide ? Enumerable.Range(0, all).Where(sentence => _squares[sentence] >= 0).Select(sentence => (sentence, _weights[sentence])) : Enumerable.Range(0, _count).Select(at => (_sentences[at], _weights[at]));

    // Noted with more than a few sentences: the weights stand at the places of all.
    private bool IsWide => _count > Few;

    /// <summary>Adds the weights, times the value of the feature, to the scores of their sentences.</summary>
    // Called a million times within a blink, before the runtime would think of optimising it; so are the others here.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void AddTo(float[] scores, float value)
    {
        if (IsWide)
        {
            AddToAll(scores, value);
            return;
        }
        for (var i = 0; i < _count; i++) scores[_sentences[i]] += _weights[i] * value;
    }

    /// <summary>Gives a sentence a weight where it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Include(int sentence)
    {
        if (PlaceOf(sentence) != Nowhere) return;
        if (_count == Few) Widen();
        if (IsWide)
        {
            _squares[sentence] = 0;
            return;
        }
        if (_count == _sentences.Length) Grow();
        _sentences[_count++] = sentence;
    }

    /// <summary>Goes one step against the gradient of a sentence, if that has a weight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Learn(int sentence, double gradient, double rate, double damping)
    {
        var at = PlaceOf(sentence);
        if (at == Nowhere) return;
        _squares[at] += (float)(gradient * gradient);
        _weights[at] -= (float)(rate * gradient / Math.Sqrt(damping + _squares[at]));
    }

    private int PlaceOf(int sentence) => IsWide ? _squares[sentence] < 0 ? Nowhere : sentence : Array.IndexOf(_sentences, sentence, 0, _count);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddToAll(float[] scores, float value)
    {
        var to = MemoryMarshal.Cast<float, Vector256<float>>(scores.AsSpan());
        var from = MemoryMarshal.Cast<float, Vector256<float>>(_weights.AsSpan());
        for (var i = 0; i < to.Length && i < from.Length; i++) to[i] += from[i] * value;
    }

    private void Grow()
    {
        var room = Math.Min(Few, Math.Max(2, 2 * _count));
        Array.Resize(ref _sentences, room);
        Array.Resize(ref _weights, room);
        Array.Resize(ref _squares, room);
    }

    private void Widen()
    {
        var (weights, squares) = (new float[all], new float[all]);
        Array.Fill(squares, Nowhere);
        for (var i = 0; i < _count; i++) (weights[_sentences[i]], squares[_sentences[i]]) = (_weights[i], _squares[i]);
        (_sentences, _weights, _squares, _count) = ([], weights, squares, Few + 1);
    }
}
