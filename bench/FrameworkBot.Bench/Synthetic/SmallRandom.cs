namespace FrameworkBot.Bench.Synthetic;

/// <summary>Even shares from a seed, the same on every machine and in every version of .NET (splitmix64).</summary>
internal sealed class SmallRandom(ulong seed)
{
    private ulong _state = seed * 0xD1342543DE82EF95UL;

    /// <summary>A number from 0 to below 1.</summary>
    public double Next()
    {
        var z = _state += 0x9E3779B97F4A7C15UL;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ z >> 27) * 0x94D049BB133111EBUL;
        return ((z ^ z >> 31) >> 11) * (1.0 / (1UL << 53));
    }
}
