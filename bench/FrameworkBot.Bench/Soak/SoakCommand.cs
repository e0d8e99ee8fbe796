using System.Diagnostics;
using FrameworkBot.Bench.Hosting;
using FrameworkBot.Bench.Load;

namespace FrameworkBot.Bench.Soak;

/// <summary>
/// <c>soak</c>: the built host at half of the load that it can take on this machine, for as long as is asked for, every reply checked; memory and
/// times as they go, a plot, and a row for <c>docs/performance.md</c>.
/// </summary>
internal static class SoakCommand
{
    private const int Samples = 60;
    private const int Conversations = 32;
    private const double Share = 0.5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5), Peak = TimeSpan.FromSeconds(10);
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--minutes"] = 60, ["--rate"] = int.MaxValue };

    /// <summary>Measures and prints; 1 when a reply was wrong, memory grew, or turns became slower.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        if (HostProcess.FindHost(output) is not { } assembly) return 2;
        var script = Script.Read();
        await using var replies = await ReplyEndpoint.StartAsync();
        using var host = HostProcess.Start(assembly, HostProcess.Quiet);
        if (!await host.ListensAsync(Patience))
        {
            output.WriteLine("The host did not start.");
            return 1;
        }
        using var load = new LoadRun(host, replies, script, (turn, text) => turn.IsAnsweredBy(text));
        await load.TalkAsync(Conversations, WarmUp);
        var peak = await load.TalkAsync(Conversations, Peak);
        var rate = options["--rate"] < int.MaxValue ? options["--rate"] : peak.PerSecond * Share;
        output.WriteLine(FormattableString.Invariant($"peak: {peak.PerSecond:0} turns/s with {Conversations} conversations, p99 {peak.Times.At(99):0.0} ms, {peak.Wrong} wrong; from here on {rate:0} turns/s"));
        var samples = await SampleAsync(load, host, rate, TimeSpan.FromMinutes(options["--minutes"]), output);
        return Tell(samples, rate, peak.Wrong, options["--minutes"], output) ? 0 : 1;
    }

    private static async Task<List<SoakSample>> SampleAsync(LoadRun load, HostProcess host, double rate, TimeSpan time, TextWriter output)
    {
        var samples = new List<SoakSample>();
        var start = Stopwatch.GetTimestamp();
        var pace = new Pace(rate);
        while (samples.Count < Samples)
        {
            var part = await load.TalkAsync(Conversations, time / Samples, pace.WaitAsync);
            var sample = new SoakSample(Stopwatch.GetElapsedTime(start).TotalMinutes, part.Turns, part.Wrong, part.Times.At(50), part.Times.At(99), host.ResidentBytes);
            samples.Add(sample);
            output.WriteLine(FormattableString.Invariant($"{sample.Minutes,6:0.0} min {sample.Turns,7} turns, {sample.Wrong} wrong, p50 {sample.P50:0.00} ms, p99 {sample.P99:0.0} ms, {sample.Megabytes:0.0} MB"));
        }
        return samples;
    }

    private static bool Tell(List<SoakSample> samples, double rate, int wrongBefore, int minutes, TextWriter output)
    {
        var verdict = new SoakVerdict(samples);
        var turns = samples.Sum(sample => sample.Turns);
        var title = FormattableString.Invariant($"{minutes} minutes at {rate:0} turns a second, {turns:#,0} turns");
        var plot = Path.Combine(Workload.Repository, "docs", "images", "soak.svg");
        File.WriteAllText(plot, new SoakPlot(samples, title).Draw());
        output.WriteLine(FormattableString.Invariant($"| {title} | {verdict.Wrong + wrongBefore} wrong; {verdict.Memory.Early:0.0} MB in the second quarter, {verdict.Memory.Late:0.0} MB in the last; p99 {verdict.P99.Early:0.0} ms and {verdict.P99.Late:0.0} ms | none wrong, no growth, p99 steady | `soak --minutes {minutes}` |"));
        output.WriteLine($"The plot is in {Path.GetRelativePath(Workload.Repository, plot)}.");
        return verdict.Holds && wrongBefore == 0;
    }
}
