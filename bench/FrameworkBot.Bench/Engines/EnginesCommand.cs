using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Bench.Engines;

/// <summary>
/// <c>engines</c>: the table of docs/engines.md for the search engines that are compiled in and need no server. Every engine is measured in
/// processes of its own, one after the other.
/// </summary>
internal static class EnginesCommand
{
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--starts"] = 5, ["--passages"] = 20_000 };

    private static IEnumerable<SearchEngine> Engines => SearchEngines.Compiled.Where(engine => engine.Server is null);

    /// <summary>Measures and prints Markdown.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        output.WriteLine("""
            | shipped corpus | right, development half | right, test half | five terms, top 10: p50 µs | p99 µs | index, KB | start, ms of processor |
            |---|---|---|---|---|---|---|
            """);
        foreach (var engine in Engines)
        {
            var starts = Enumerable.Range(0, options["--starts"]).Select(_ => double.Parse(Measure(engine, "start"), CultureInfo.InvariantCulture));
            output.WriteLine($"| {engine.Name} | {Measure(engine, "corpus")} | {Math.Round(new Percentiles(starts).At(50)).ToString(CultureInfo.InvariantCulture)} |");
        }
        var passages = options["--passages"];
        output.WriteLine();
        output.WriteLine($"| {passages.ToString("#,##0", CultureInfo.InvariantCulture)} passages of 80 words | built, passages a second of processor | index, bytes a passage | common terms: p50 µs | p99 µs | rare terms: p50 µs | p99 µs |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var engine in Engines)
            output.WriteLine($"| {engine.Name} | {Measure(engine, "synthetic", passages.ToString(CultureInfo.InvariantCulture))} |");
        return 0;
    }

    private static string Measure(SearchEngine engine, params string[] what)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(EnginesCommand).Assembly.Location, "engine", engine.Name, .. what]) { RedirectStandardOutput = true })!;
        var cells = process.StandardOutput.ReadToEnd().TrimEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? cells : throw new InvalidOperationException($"{engine.Name} could not be measured: {string.Join(' ', what)}.");
    }
}
