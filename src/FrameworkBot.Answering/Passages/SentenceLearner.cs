using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FrameworkBot.Answering.Passages;

/// <summary>Learns which sentences features speak for: multinomial logistic regression by stochastic gradients (AdaGrad: Duchi, Hazan and Singer 2011).</summary>
internal sealed class SentenceLearner
{
    private const double Rate = 1;
    private const double Damping = 0.01;
    private const float LeastGradient = 0.05f;

    private readonly FeatureWeights?[] _weights;
    private readonly int _sentences;

    // Eight at a time; what is left over in the last eight stands for no sentence.
    private readonly float[] _scores;
    private readonly float[] _shares;
    private readonly List<(int Sentence, double Gradient)> _steep = [];

    /// <summary>Begins with no weights.</summary>
    /// <param name="features">How many features there are.</param>
    /// <param name="sentences">How many sentences there are, none counted as one.</param>
    public SentenceLearner(int features, int sentences)
    {
        _weights = new FeatureWeights?[features];
        _sentences = sentences;
        var places = (sentences + Vector256<float>.Count - 1) / Vector256<float>.Count * Vector256<float>.Count;
        (_scores, _shares) = (new float[places], new float[places]);
    }

    /// <summary>The weights as they are learned so far; null for features never met.</summary>
    public IReadOnlyList<FeatureWeights?> Weights => _weights;

    /// <summary>Learns from one question.</summary>
    /// <param name="found">Its features.</param>
    /// <param name="values">Their values.</param>
    /// <param name="right">The sentences that answer it.</param>
    // Run tens of thousands of times when a corpus is read, before the runtime would think of optimising it; so is all that it calls.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Learn(List<int> found, List<double> values, ReadOnlySpan<int> right)
    {
        Array.Clear(_scores);
        _scores.AsSpan(_sentences).Fill(float.NegativeInfinity);
        for (var i = 0; i < found.Count; i++) _weights[found[i]]?.AddTo(_scores, (float)values[i]);
        FindSteep(right, ShareOut());
        for (var i = 0; i < found.Count; i++)
        {
            var weights = _weights[found[i]] ??= new FeatureWeights(_scores.Length);
            foreach (var sentence in right) weights.Include(sentence);
            foreach (var (sentence, gradient) in _steep) weights.Learn(sentence, gradient * values[i], Rate, Damping);
        }
    }

    // The sum of all shares. Lanes are added in a fixed order: a machine with wider vectors is to learn the same.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double ShareOut()
    {
        var scores = Eights(_scores);
        var shares = Eights(_shares);
        var best = scores[0];
        foreach (var eight in scores) best = Vector256.Max(best, eight);
        var highest = best[0];
        for (var lane = 1; lane < Vector256<float>.Count; lane++) highest = Math.Max(highest, best[lane]);
        var sums = Vector256<float>.Zero;
        var all = Vector256.Create(highest);
        for (var i = 0; i < scores.Length; i++)
        {
            shares[i] = Share.Of(scores[i], all);
            sums += shares[i];
        }
        var sum = (double)Share.Far * (_sentences - _scores.Length);
        for (var lane = 0; lane < Vector256<float>.Count; lane++) sum += sums[lane];
        return sum;
    }

    // The sentences whose chance is much too high or too low.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void FindSteep(ReadOnlySpan<int> right, double sum)
    {
        _steep.Clear();
        var shares = Eights(_shares);
        var least = (float)(LeastGradient * sum);
        for (var i = 0; i < shares.Length; i++)
        {
            if (!Vector256.GreaterThanOrEqualAny(shares[i], Vector256.Create(least))) continue;
            for (var sentence = i * Vector256<float>.Count; sentence < (i + 1) * Vector256<float>.Count; sentence++)
                if (_shares[sentence] >= least && !right.Contains(sentence))
                    _steep.Add((sentence, _shares[sentence] / sum));
        }
        var ofRight = 0.0;
        foreach (var sentence in right) ofRight += _shares[sentence] / sum;
        foreach (var sentence in right)
        {
            var chance = _shares[sentence] / sum;
            if (chance / ofRight - chance >= LeastGradient) _steep.Add((sentence, chance - chance / ofRight));
        }
    }

    private static Span<Vector256<float>> Eights(float[] numbers) => MemoryMarshal.Cast<float, Vector256<float>>(numbers.AsSpan());
}
