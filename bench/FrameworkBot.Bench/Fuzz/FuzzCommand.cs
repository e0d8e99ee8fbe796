using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Bench.Hosting;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>
/// <c>fuzz</c>: gives every place that takes what others wrote inputs made from a seed. None may crash it, be answered with a fault of the
/// server, take more than a second, or have it hold more memory than it is given where it is deployed.
/// </summary>
internal static class FuzzCommand
{
    // What compose.yaml and the Kubernetes deployment allow a host.
    private const long MostHostBytes = 512L * 1024 * 1024;
    private const long MostBytes = 1024L * 1024 * 1024;
    private const int MostTold = 1000;
    private const double Megabyte = 1024 * 1024;

    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--inputs"] = 100_000, ["--seed"] = 1 };

    /// <summary>
    /// Runs and prints; 1 when something was found. <c>fuzz yaml</c> gives inputs to that target alone, and <c>fuzz yaml 17</c> input 17 alone.
    /// </summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        var target = arguments is [var name, ..] && !name.StartsWith('-') ? name : null;
        long? number = target is not null && arguments.Length > 1 && long.TryParse(arguments[1], NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : null;
        if (Arguments.ReadNumbers(arguments[((target is null ? 0 : 1) + (number is null ? 0 : 1))..], Defaults, output) is not { } options) return 2;
        if (HostProcess.FindHost(output) is not { } assembly) return 2;
        await using var targets = await FuzzTargets.StartAsync(assembly);
        FuzzTarget[] chosen = [.. targets.All.Where(one => target is null || one.Name == target)];
        if (chosen.Length == 0)
        {
            output.WriteLine($"Targets are: {string.Join(", ", targets.All.Select(one => one.Name))}.");
            return 2;
        }
        var (inputs, found) = (0L, 0);
        foreach (var one in chosen)
        {
            var count = number is null ? (long)options["--inputs"] * one.Share / chosen.Sum(other => other.Share) : 1;
            found += await RunAsync(one, options["--seed"], number ?? 0, count, output);
            inputs += count;
        }
        found += Memory("a host", targets.PeakBytes, MostHostBytes, output) + Memory("this process", Process.GetCurrentProcess().PeakWorkingSet64, MostBytes, output);
        output.WriteLine(FormattableString.Invariant($"seed {options["--seed"]}, {inputs} inputs: {found} findings"));
        return found == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(FuzzTarget target, int seed, long first, long count, TextWriter output)
    {
        var run = new FuzzRun(target, seed);
        var start = Stopwatch.GetTimestamp();
        await run.RunAsync(first, first + count);
        var outcomes = run.Outcomes.Select(pair => FormattableString.Invariant($"{pair.Key} {100.0 * pair.Value / count:0.0}%"));
        output.WriteLine(FormattableString.Invariant($"{target.Name,-14} {count,9} inputs {Stopwatch.GetElapsedTime(start).TotalSeconds,7:0.0} s, slowest {run.Slowest.TotalMilliseconds,6:0} ms  {string.Join(", ", outcomes)}"));
        foreach (var (number, what) in run.Findings)
            output.WriteLine($"FOUND, seed {seed}, '{target.Name} {number}': {(what.Length > MostTold ? what[..MostTold] : what)}");
        return run.Findings.Count;
    }

    private static int Memory(string whose, long bytes, long most, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"most memory of {whose}: {bytes / Megabyte:0} MB, {most / Megabyte:0} allowed"));
        return bytes > most ? 1 : 0;
    }
}
