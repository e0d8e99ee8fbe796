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
        var passages = options["--passages"].ToString(CultureInfo.InvariantCulture);
        output.WriteLine("""
            | shipped corpus | right, development half | right, test half | five terms, top 10: p50 µs | p99 µs | index, KB | start, ms of processor | the process grows by, MB |
            |---|---|---|---|---|---|---|---|
            """);
        foreach (var one in Rows(engines))
        {
            using var row = one;
            var starts = Enumerable.Range(0, options["--starts"]).Select(_ => row.Measure(database, "start").Split(" | ")).ToArray();
            output.WriteLine($"| {row.Name} | {row.Measure(database, "corpus")} | {Median(starts, 0)} | {Median(starts, 1)} |");
        }
        output.WriteLine();
        output.WriteLine($"| {options["--passages"].ToString("#,##0", CultureInfo.InvariantCulture)} passages of 80 words | built, passages a second of processor | index, bytes a passage | common terms: p50 µs | p99 µs | rare terms: p50 µs | p99 µs |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var one in Rows(engines))
        {
            using var row = one;
            output.WriteLine($"| {row.Name} | {row.Measure(database, "synthetic", passages)} |");
        }
        return 0;
    }

    // An engine that needs no server keeps its index in memory, or in a folder.
    private static IEnumerable<EngineRow> Rows(IEnumerable<SearchEngine> engines)
    {
        foreach (var engine in engines)
        {
            yield return new EngineRow(engine, isSaved: false);
            if (engine.Server is null) yield return new EngineRow(engine, isSaved: true);
        }
    }

    private static string Median(string[][] starts, int cell)
    {
        var median = new Percentiles(starts.Select(cells => double.Parse(cells[cell], CultureInfo.InvariantCulture))).At(50);
        return median.ToString(median < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);
    }
}
