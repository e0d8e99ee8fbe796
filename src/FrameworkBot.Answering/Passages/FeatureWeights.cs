namespace FrameworkBot.Answering.Passages;

/// <summary>The weights of one feature for the sentences it was noted with.</summary>
internal sealed class FeatureWeights
{
    private int[] _sentences = [];
    private float[] _weights = [];
    private float[]? _squares = [];
    private int _count;

    /// <summary>Adds the weights, times the value of the feature, to the scores of their sentences.</summary>
    public void AddTo(double[] scores, double value)
    {
        for (var i = 0; i < _count; i++) scores[_sentences[i]] += _weights[i] * value;
    }

    /// <summary>Goes one step against the gradients; the sentences that are right get a weight where they have none.</summary>
    public void Learn(int[] right, double[] gradients, double value, double rate, double damping)
    {
        foreach (var sentence in right) Include(sentence);
        for (var i = 0; i < _count; i++)
        {
            if (gradients[_sentences[i]] == 0) continue;
            var gradient = gradients[_sentences[i]] * value;
            _squares![i] += (float)(gradient * gradient);
            _weights[i] -= (float)(rate * gradient / Math.Sqrt(damping + _squares[i]));
        }
    }

    /// <summary>Ends learning and gives back what only that needed.</summary>
    public void Close()
    {
        Array.Resize(ref _sentences, _count);
        Array.Resize(ref _weights, _count);
        _squares = null;
    }

    private void Include(int sentence)
    {
        if (Array.IndexOf(_sentences, sentence, 0, _count) >= 0) return;
        if (_count == _sentences.Length)
        {
            var room = Math.Max(4, 2 * _count);
            Array.Resize(ref _sentences, room);
            Array.Resize(ref _weights, room);
            Array.Resize(ref _squares, room);
        }
        _sentences[_count++] = sentence;
    }
}
