namespace FrameworkBot.Bench.Soak;

/// <summary>
/// What the samples say. The first quarter of the time is for caches to fill; medians of the second quarter are held against those of the last.
/// </summary>
internal sealed class SoakVerdict
{
    private const double MostGrowth = 1.1;
    private const double MostSlowing = 2;

    /// <summary>Judges samples, at least eight.</summary>
    public SoakVerdict(IReadOnlyList<SoakSample> samples)
    {
        var quarter = samples.Count / 4;
        SoakSample[] early = [.. samples.Skip(quarter).Take(quarter)], late = [.. samples.TakeLast(quarter)];
        Wrong = samples.Sum(sample => sample.Wrong);
        Memory = (Median(early, sample => sample.Megabytes), Median(late, sample => sample.Megabytes));
        P99 = (Median(early, sample => sample.P99), Median(late, sample => sample.P99));
    }

    /// <summary>Turns without their right reply.</summary>
    public int Wrong { get; }

    /// <summary>Megabytes of the host in the second quarter and in the last.</summary>
    public (double Early, double Late) Memory { get; }

    /// <summary>Milliseconds of 99 of 100 turns in the second quarter and in the last.</summary>
    public (double Early, double Late) P99 { get; }

    /// <summary>No reply was wrong, memory grew by no more than a tenth, and p99 did not double.</summary>
    public bool Holds => Wrong == 0 && Memory.Late <= Memory.Early * MostGrowth && P99.Late <= P99.Early * MostSlowing;

    private static double Median(SoakSample[] samples, Func<SoakSample, double> value) => new Percentiles(samples.Select(value)).At(50);
}
