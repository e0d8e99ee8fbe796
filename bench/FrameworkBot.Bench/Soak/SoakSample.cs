namespace FrameworkBot.Bench.Soak;

/// <summary>What was seen in a part of the time.</summary>
/// <param name="Minutes">When it ended, since the beginning.</param>
/// <param name="Turns">Turns in it.</param>
/// <param name="Wrong">Turns without their right reply.</param>
/// <param name="P50">Half of the turns took no longer, in milliseconds.</param>
/// <param name="P99">99 of 100 turns took no longer, in milliseconds.</param>
/// <param name="ResidentBytes">What the host held at its end.</param>
internal sealed record SoakSample(double Minutes, int Turns, int Wrong, double P50, double P99, long ResidentBytes)
{
    /// <summary>What the host held, in megabytes.</summary>
    public double Megabytes => ResidentBytes / 1048576.0;
}
