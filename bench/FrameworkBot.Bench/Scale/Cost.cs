using FrameworkBot.Bench.Synthetic;

namespace FrameworkBot.Bench.Scale;

/// <summary>What an index of so many passages costs.</summary>
/// <param name="Passages">How many passages of 80 words.</param>
/// <param name="BuildSeconds">The time to build it.</param>
/// <param name="BuildProcessorSeconds">The time of all processors to build it.</param>
/// <param name="Bytes">The bytes that it takes, in memory as in a file.</param>
/// <param name="SaveSeconds">The time to save it, the fingerprint of the passages included.</param>
/// <param name="OpenMilliseconds">The time to open the saved file.</param>
/// <param name="Searches">For each <see cref="QueryKind"/>, the time of a search for the best ten passages, in microseconds.</param>
internal sealed record Cost(
    int Passages, double BuildSeconds, double BuildProcessorSeconds, long Bytes, double SaveSeconds, double OpenMilliseconds, IReadOnlyList<Percentiles> Searches)
{
    /// <summary>Passages built in a second of one processor.</summary>
    public double PassagesPerProcessorSecond => Passages / BuildProcessorSeconds;

    /// <summary>The bytes that a passage takes.</summary>
    public double BytesPerPassage => Bytes / (double)Passages;
}
