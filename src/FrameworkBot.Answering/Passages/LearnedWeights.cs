namespace FrameworkBot.Answering.Passages;

/// <summary>The weights of all features for sentences, once they are learned: one behind the other in long arrays. Immutable.</summary>
internal sealed class LearnedWeights
{
    private readonly int[] _from;
    private readonly int[] _sentences;
    private readonly float[] _weights;

    /// <summary>Takes over what was learned, by the features' numbers.</summary>
    public LearnedWeights(IReadOnlyList<FeatureWeights?> features)
    {
        var (sentences, weights) = (new List<int>(), new List<float>());
        _from = new int[features.Count + 1];
        for (var feature = 0; feature < features.Count; feature++)
        {
            foreach (var (sentence, weight) in features[feature]?.Pairs ?? [])
            {
                sentences.Add(sentence);
                weights.Add(weight);
            }
            _from[feature + 1] = sentences.Count;
        }
        (_sentences, _weights) = ([.. sentences], [.. weights]);
    }

    /// <summary>Adds the weights of a feature, times its value, to the scores of their sentences.</summary>
    public void AddTo(float[] scores, int feature, float value)
    {
        for (var i = _from[feature]; i < _from[feature + 1]; i++) scores[_sentences[i]] += _weights[i] * value;
    }
}
