using System.Diagnostics;

namespace FrameworkBot.Bench.Soak;

/// <summary>Turns at a steady rate, whoever says them: each waits for its own moment.</summary>
/// <param name="perSecond">How many turns a second.</param>
internal sealed class Pace(double perSecond)
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _turns;

    /// <summary>Waits until the next turn is due; at once where it is overdue.</summary>
    public async Task WaitAsync()
    {
        var due = TimeSpan.FromSeconds(Interlocked.Increment(ref _turns) / perSecond);
        var wait = due - Stopwatch.GetElapsedTime(_start);
        if (wait > TimeSpan.FromMilliseconds(1)) await Task.Delay(wait);
    }
}
