namespace FrameworkBot.Bench.Load;

/// <summary>Prints what was measured, and counts what was not answered rightly.</summary>
internal sealed class LoadReport(TextWriter output, int conversations)
{
    private int _turns;
    private int _wrong;

    /// <summary>Counts turns that are not timed.</summary>
    public void Count(LoadResult result)
    {
        _turns += result.Turns;
        _wrong += result.Wrong;
    }

    /// <summary>A round of both bots.</summary>
    public void Round(LoadResult bare, LoadResult full)
    {
        Count(bare);
        Count(full);
        output.WriteLine(FormattableString.Invariant($"{conversations} conversations: {full.PerSecond:0} turns/s, {100 * full.PerSecond / bare.PerSecond:0.0}% of the do-nothing bot's {bare.PerSecond:0}"));
        output.WriteLine($"  the bot: {Times(full)}, {Processor(full)}");
        output.WriteLine($"  do-nothing: {Times(bare)}, {Processor(bare)}");
    }

    /// <summary>One conversation alone with each bot.</summary>
    public void Alone(LoadResult bare, LoadResult full)
    {
        Count(bare);
        Count(full);
        output.WriteLine($"alone: {Times(full)} (do-nothing: {Times(bare)})");
    }

    /// <summary>The memory that the host holds.</summary>
    public void Memory(int turns, long bytes) => output.WriteLine(FormattableString.Invariant($"resident memory after {turns} turns: {bytes / 1048576.0:0.0} MB"));

    /// <summary>The last line; false when a turn was not answered rightly.</summary>
    public bool Finish()
    {
        output.WriteLine(FormattableString.Invariant($"{_turns} turns, each reply checked: {_wrong} wrong"));
        return _wrong == 0;
    }

    private static string Processor(LoadResult result) =>
        FormattableString.Invariant($"processor microseconds per turn {result.BotMicroseconds:0}, and {result.DriverMicroseconds:0} of the driver");

    private static string Times(LoadResult result) =>
        FormattableString.Invariant($"milliseconds p50 {result.Times.At(50):0.00}  p99 {result.Times.At(99):0.00}  max {result.Times.Max:0.0}");
}
