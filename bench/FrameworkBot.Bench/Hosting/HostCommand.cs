using System.Diagnostics;

namespace FrameworkBot.Bench.Hosting;

/// <summary>
/// <c>host</c>: the time from starting the built host to its first answer, over several starts; then, of the last one, the
/// time of an answer over HTTP and the memory it holds after many.
/// </summary>
internal static class HostCommand
{
    private const string FirstQuestion = "Which framework is best for mobile?";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--starts"] = 7, ["--answers"] = 1000 };

    /// <summary>Measures and prints.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        if (HostProcess.FindHost(output) is not { } assembly) return 2;
        var starts = new List<double>();
        for (var run = 1; run <= options["--starts"]; run++)
        {
            var start = Stopwatch.GetTimestamp();
            using var host = HostProcess.Start(assembly, HostProcess.Quiet);
            if (!await host.AskUntilAnsweredAsync(FirstQuestion, Patience))
            {
                output.WriteLine("The host gave no answer to its first message.");
                return 1;
            }
            starts.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (run < options["--starts"]) continue;
            var all = new Percentiles(starts);
            output.WriteLine(FormattableString.Invariant($"start to first answer, {starts.Count} starts, milliseconds: median {all.At(50):0}  min {all.Min:0}  max {all.Max:0}"));
            return await MeasureAnswersAsync(host, options["--answers"], output);
        }
        return 0;
    }

    private static async Task<int> MeasureAnswersAsync(HostProcess host, int answers, TextWriter output)
    {
        var before = host.ResidentBytes;
        var messages = Workload.ReadMessages();
        var times = new double[answers];
        for (var i = 0; i < answers; i++)
        {
            var name = FormattableString.Invariant($"bench-{i}");
            var start = Stopwatch.GetTimestamp();
            if (!await host.AskAsync(messages[i % messages.Count].Text, name, name))
            {
                output.WriteLine(FormattableString.Invariant($"The host gave no answer to message {i + 1}."));
                return 1;
            }
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }
        var all = new Percentiles(times);
        output.WriteLine(FormattableString.Invariant($"answer over HTTP, one after the other from a cold start, milliseconds: p50 {all.At(50):0.00}  p99 {all.At(99):0.00}  max {all.Max:0.0}"));
        output.WriteLine(FormattableString.Invariant($"resident memory: {before / 1048576.0:0.0} MB after the first answer, {host.ResidentBytes / 1048576.0:0.0} MB after {answers} more"));
        return 0;
    }
}
