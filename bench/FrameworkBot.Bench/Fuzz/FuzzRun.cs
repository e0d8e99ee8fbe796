using System.Collections.Concurrent;
using System.Diagnostics;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>Gives a target its inputs, and keeps what came of them.</summary>
internal sealed class FuzzRun(FuzzTarget target, int seed)
{
    /// <summary>How long an input may take.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>After this time of one input the run is given up.</summary>
    public static readonly TimeSpan Hang = TimeSpan.FromSeconds(60);

    private const int MostFindings = 20;
    private const int Trials = 3;

    private readonly ConcurrentDictionary<string, int> _outcomes = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<long> _slow = [];
    private long _slowest;
    private long _next;

    /// <summary>What was found: the input's number and what is wrong.</summary>
    public ConcurrentQueue<(long Number, string What)> Findings { get; } = new();

    /// <summary>What came of the inputs, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Outcomes => _outcomes.OrderByDescending(pair => pair.Value);

    /// <summary>The longest time of an input, the machine's other work included.</summary>
    public TimeSpan Slowest => TimeSpan.FromTicks(Interlocked.Read(ref _slowest));

    /// <summary>Gives it inputs by their numbers, first to below last.</summary>
    public async Task RunAsync(long first, long last)
    {
        _next = first;
        await Task.WhenAll(Enumerable.Range(0, target.AtOnce).Select(_ => Task.Run(async () =>
        {
            while (Findings.Count < MostFindings && Interlocked.Increment(ref _next) - 1 is var number && number < last)
                if (await TimeAsync(number) > Limit) _slow.Add(number);
        })));
        // The machine may have been busy with something else: who is slow must be slow alone, and each time.
        foreach (var number in _slow.Order())
        {
            var times = new List<TimeSpan>();
            for (var trial = 0; trial < Trials && (times.Count == 0 || times.Min() > Limit); trial++) times.Add(await TimeAloneAsync(number));
            if (times.Min() > Limit) Find(number, FormattableString.Invariant($"It takes {times.Min().TotalSeconds:0.0} seconds."));
        }
        foreach (var outcome in target.Outcomes)
            if (last - first >= 1000 && !_outcomes.ContainsKey(outcome)) Find(-1, $"None of the inputs was '{outcome}': they do not reach it.");
    }

    // Of code in this process the processor time counts, if it is less: what the machine gave to others is not this input's.
    private async Task<TimeSpan> TimeAloneAsync(long number)
    {
        var before = Environment.CpuUsage.TotalTime;
        var time = await TimeAsync(number);
        var worked = Environment.CpuUsage.TotalTime - before;
        return target.AtOnce == 1 && worked < time ? worked : time;
    }

    private async Task<TimeSpan> TimeAsync(long number)
    {
        var start = Stopwatch.GetTimestamp();
        using var watch = new Timer(_ => GiveUp(number), null, Hang, Timeout.InfiniteTimeSpan);
        try
        {
            var outcome = await target.RunAsync(new FuzzRandom(seed, target.Name, number));
            _outcomes.AddOrUpdate(outcome, 1, (_, count) => count + 1);
        }
        catch (Exception fault)
        {
            Find(number, fault is FuzzFinding ? fault.Message : fault.ToString());
        }
        var time = Stopwatch.GetElapsedTime(start);
        if (time.Ticks > _slowest) Interlocked.Exchange(ref _slowest, time.Ticks);
        return time;
    }

    private void Find(long number, string what) => Findings.Enqueue((number, what));

    // What hangs cannot be ended from outside.
    private void GiveUp(long number)
    {
        Console.Error.WriteLine($"{target.Name} hangs at input {number}, seed {seed}.");
        Environment.Exit(1);
    }
}
