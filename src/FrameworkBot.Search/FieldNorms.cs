namespace FrameworkBot.Search;

/// <summary>What one occurrence in a field of a passage is worth: w / (1 - b + b · length / average length).</summary>
internal sealed class FieldNorms
{
    private readonly double[] _worth;

    /// <summary>Works out the worths.</summary>
    /// <param name="lengths">The number of words of each field of each passage, passage by passage.</param>
    /// <param name="fields">Weight and length normalisation of each field.</param>
    public FieldNorms(IReadOnlyList<int> lengths, FieldParameters[] fields)
    {
        _worth = new double[lengths.Count];
        for (var f = 0; f < fields.Length; f++)
        {
            long total = 0;
            for (var i = f; i < lengths.Count; i += fields.Length) total += lengths[i];
            var average = (double)total * fields.Length / Math.Max(1, lengths.Count);
            var b = fields[f].LengthNormalisation;
            for (var i = f; i < lengths.Count; i += fields.Length)
                _worth[i] = lengths[i] == 0 ? 0 : fields[f].Weight / (1 - b + b * lengths[i] / average);
        }
    }

    /// <summary>The weighted frequency that <paramref name="counts"/>, one per field, make up in a passage.</summary>
    public double Frequency(int passage, ReadOnlySpan<int> counts)
    {
        var frequency = 0.0;
        for (var f = 0; f < counts.Length; f++) frequency += counts[f] * _worth[passage * counts.Length + f];
        return frequency;
    }
}
