namespace FrameworkBot.Answering.Passages;

/// <summary>How likely words are asked with where others are stated: for each asked word the stated ones that make it likely at all.</summary>
internal sealed class AskedWhereStated
{
    private readonly int[] _from;
    private readonly int[] _stated;
    private readonly float[] _probabilities;

    /// <summary>Sorts probabilities by the asked word.</summary>
    /// <param name="askedCount">How many words are asked with.</param>
    /// <param name="asked">For each cell the asked word.</param>
    /// <param name="stated">For each cell the stated word.</param>
    /// <param name="probability">For each cell how likely the one is with the other; cells of 0 are left out.</param>
    public AskedWhereStated(int askedCount, List<int> asked, List<int> stated, double[] probability)
    {
        _from = new int[askedCount + 1];
        for (var cell = 0; cell < probability.Length; cell++)
            if (probability[cell] > 0)
                _from[asked[cell] + 1]++;
        for (var word = 0; word < askedCount; word++) _from[word + 1] += _from[word];
        _stated = new int[_from[^1]];
        _probabilities = new float[_from[^1]];
        var next = _from.AsSpan(0, askedCount).ToArray();
        for (var cell = 0; cell < probability.Length; cell++)
        {
            if (probability[cell] <= 0) continue;
            var at = next[asked[cell]]++;
            _stated[at] = stated[cell];
            _probabilities[at] = (float)probability[cell];
        }
    }

    /// <summary>Writes what a word is likely with to the places of the stated words, among zeros.</summary>
    public void Fill(int asked, Span<float> byStated)
    {
        for (var i = _from[asked]; i < _from[asked + 1]; i++) byStated[_stated[i]] = _probabilities[i];
    }
}
