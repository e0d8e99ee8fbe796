namespace FrameworkBot.Answering.Passages;

/// <summary>The weights of one feature for the sentences it was noted with.</summary>
internal sealed class FeatureWeights
{
    private const int Few = 24;
    private const int Nowhere = -1;

    private int[] _sentences = [];
    private float[] _weights = [];
    private float[]? _squares = [];
    private int[]? _places;
    private int _count;

    /// <summary>Adds the weights, times the value of the feature, to the scores of their sentences.</summary>
    public void AddTo(double[] scores, double value)
    {
        var (sentences, weights) = (_sentences, _weights);
        for (var i = 0; i < _count; i++) scores[sentences[i]] += weights[i] * value;
    }

    /// <summary>Gives a sentence a weight where it has none.</summary>
    /// <param name="sentence">Its number.</param>
    /// <param name="all">One more than the highest number there may be.</param>
    public void Include(int sentence, int all)
    {
        if (PlaceOf(sentence) != Nowhere) return;
        if (_count == _sentences.Length)
        {
            var room = Math.Max(4, 2 * _count);
            Array.Resize(ref _sentences, room);
            Array.Resize(ref _weights, room);
            Array.Resize(ref _squares, room);
        }
        _sentences[_count++] = sentence;
        if (_places is not null) _places[sentence] = _count - 1;
        else if (_count == Few) Index(all);
    }

    /// <summary>Goes one step against the gradients of those of some sentences that have a weight.</summary>
    public void Learn(List<int> sentences, double[] gradients, double value, double rate, double damping)
    {
        foreach (var sentence in sentences)
        {
            var at = PlaceOf(sentence);
            if (at == Nowhere) continue;
            var gradient = gradients[sentence] * value;
            _squares![at] += (float)(gradient * gradient);
            _weights[at] -= (float)(rate * gradient / Math.Sqrt(damping + _squares[at]));
        }
    }

    /// <summary>Ends learning and gives back what only that needed.</summary>
    public void Close()
    {
        Array.Resize(ref _sentences, _count);
        Array.Resize(ref _weights, _count);
        (_squares, _places) = (null, null);
    }

    private int PlaceOf(int sentence) => _places is null ? Array.IndexOf(_sentences, sentence, 0, _count) : _places[sentence];

    private void Index(int all)
    {
        _places = new int[all];
        Array.Fill(_places, Nowhere);
        for (var i = 0; i < _count; i++) _places[_sentences[i]] = i;
    }
}
