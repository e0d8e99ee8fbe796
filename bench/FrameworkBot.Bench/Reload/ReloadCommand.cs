using System.Diagnostics;
using FrameworkBot.Bench.Hosting;

namespace FrameworkBot.Bench.Reload;

/// <summary>
/// <c>reload</c>: the time from an edit of an article to the first answer that quotes it, on the built host, and the longest time of an answer
/// meanwhile; then an edit that cannot be used, over which what was read last is answered with.
/// </summary>
internal static class ReloadCommand
{
    private const string FirstQuestion = "Which framework is best for mobile?";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(30), Stale = TimeSpan.FromSeconds(2);
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--edits"] = 10 };

    /// <summary>Measures and prints; 1 when an edit took more than a second, or the broken one was not told of or took the last good corpus away.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        if (HostProcess.FindHost(output) is not { } assembly) return 2;
        using var folder = new EditedFolder();
        using var host = HostProcess.Start(assembly, HostProcess.Quiet, "--corpus", folder.FullName);
        if (!await host.AskUntilAnsweredAsync(FirstQuestion, Patience))
        {
            output.WriteLine("The host gave no answer to its first message.");
            return 1;
        }
        var asking = new Asking(host);
        var times = new List<double>();
        for (var edit = 1; edit <= options["--edits"]; edit++)
        {
            var worked = host.ProcessorTime;
            folder.Add(Asking.Sentence(edit));
            if (await asking.UntilQuotedAsync(edit, Patience) is not { } time)
            {
                output.WriteLine(FormattableString.Invariant($"Edit {edit} was in no answer for {Patience.TotalSeconds:0} seconds."));
                return 1;
            }
            output.WriteLine(FormattableString.Invariant($"edit {edit}: in an answer after {time.TotalMilliseconds:0} ms, {(host.ProcessorTime - worked).TotalMilliseconds:0} ms of the host's processor time, answers included"));
            times.Add(time.TotalMilliseconds);
        }
        var all = new Percentiles(times);
        output.WriteLine(FormattableString.Invariant($"from an edit to an answer with it, {times.Count} edits, milliseconds: median {all.At(50):0}  max {all.Max:0}; longest answer meanwhile {asking.Longest.TotalMilliseconds:0}, of {asking.Answers} answers"));
        var isKept = await TryBrokenAsync(folder, host, times.Count + 1, output);
        return isKept && all.Max <= Limit.TotalMilliseconds ? 0 : 1;
    }

    private static async Task<bool> TryBrokenAsync(EditedFolder folder, HostProcess host, int edit, TextWriter output)
    {
        var asking = new Asking(host);
        folder.BreakRules();
        folder.Add(Asking.Sentence(edit));
        var start = Stopwatch.GetTimestamp();
        while (!(await host.HealthAsync()).Contains("\"stale\"", StringComparison.Ordinal))
            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                output.WriteLine("The broken edit was not told of.");
                return false;
            }
        var told = Stopwatch.GetElapsedTime(start);
        for (start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Stale;)
            if (!await asking.IsQuotedAsync(edit - 1))
            {
                output.WriteLine("The broken edit took the last good corpus away.");
                return false;
            }
        folder.MendRules();
        if (await asking.UntilQuotedAsync(edit, Patience) is not { } mended)
        {
            output.WriteLine("The edit was not taken up when it was mended.");
            return false;
        }
        output.WriteLine(FormattableString.Invariant($"broken edit: told in /health after {told.TotalMilliseconds:0} ms, {asking.Answers} answers quoted the last good corpus until it was mended, then the new one after {mended.TotalMilliseconds:0} ms"));
        return mended <= Limit;
    }
}
