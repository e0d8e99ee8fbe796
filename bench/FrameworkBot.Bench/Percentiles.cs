namespace FrameworkBot.Bench;

/// <summary>A sample that tells its percentiles.</summary>
public sealed class Percentiles
{
    private readonly double[] _sorted;

    /// <summary>Takes a copy of a sample of at least one value.</summary>
    public Percentiles(IEnumerable<double> sample)
    {
        _sorted = [.. sample.Order()];
        ArgumentOutOfRangeException.ThrowIfZero(_sorted.Length, nameof(sample));
    }

    /// <summary>The smallest value.</summary>
    public double Min => _sorted[0];

    /// <summary>The largest value.</summary>
    public double Max => _sorted[^1];

    /// <summary>The smallest value that at least a share of the sample does not exceed (nearest rank).</summary>
    /// <param name="percent">Above 0 to 100.</param>
    public double At(double percent) => _sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * _sorted.Length) - 1)];
}
