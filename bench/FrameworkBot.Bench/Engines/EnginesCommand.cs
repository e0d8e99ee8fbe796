using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Bench.Postgres;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Bench.Engines;

/// <summary>
/// <c>engines</c>: the table of docs/engines.md for the search engines that are compiled in, PostgreSQL where there is one. Every engine is measured in
/// processes of its own, one after the other.
/// </summary>
internal static class EnginesCommand
{
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--starts"] = 5, ["--passages"] = 20_000 };

    /// <summary>Measures and prints Markdown.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        await using var database = await BenchDatabase.OpenAsync();
        var engines = SearchEngines.Compiled.Where(engine => engine.Server is null || database is not null).ToArray();
        output.WriteLine("""
            | shipped corpus | right, development half | right, test half | five terms, top 10: p50 µs | p99 µs | index, KB | start, ms of processor |
            |---|---|---|---|---|---|---|
            """);
        foreach (var engine in engines)
        {
            var starts = Enumerable.Range(0, options["--starts"]).Select(_ => double.Parse(Measure(database, engine, "start"), CultureInfo.InvariantCulture));
            output.WriteLine($"| {engine.Name} | {Measure(database, engine, "corpus")} | {Math.Round(new Percentiles(starts).At(50)).ToString(CultureInfo.InvariantCulture)} |");
        }
        var passages = options["--passages"];
        output.WriteLine();
        output.WriteLine($"| {passages.ToString("#,##0", CultureInfo.InvariantCulture)} passages of 80 words | built, passages a second of processor | index, bytes a passage | common terms: p50 µs | p99 µs | rare terms: p50 µs | p99 µs |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var engine in engines)
            output.WriteLine($"| {engine.Name} | {Measure(database, engine, "synthetic", passages.ToString(CultureInfo.InvariantCulture))} |");
        return 0;
    }

    private static string Measure(BenchDatabase? database, SearchEngine engine, params string[] what)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EnginesCommand).Assembly.Location, "engine", engine.Name, .. what]) { RedirectStandardOutput = true };
        database?.Tell(start.Environment);
        using var process = Process.Start(start)!;
        var cells = process.StandardOutput.ReadToEnd().TrimEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? cells : throw new InvalidOperationException($"{engine.Name} could not be measured: {string.Join(' ', what)}.");
    }
}
