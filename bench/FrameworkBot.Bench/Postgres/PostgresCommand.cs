using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Bench.Synthetic;
using FrameworkBot.Search;
using FrameworkBot.Search.Postgres;

namespace FrameworkBot.Bench.Postgres;

/// <summary>
/// <c>postgres</c>: the table of docs/engines.md for the engine on PostgreSQL: import, size, candidates, searches, and how many of the best ten
/// are those of the embedded index. See <see cref="BenchDatabase"/>.
/// </summary>
internal static class PostgresCommand
{
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--passages"] = 1_000_000, ["--partitions"] = 1, ["--candidates"] = 5000, ["--queries"] = 200 };

    /// <summary>Measures and prints Markdown.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } numbers) return 2;
        await using var database = await BenchDatabase.OpenAsync();
        if (database is not null) return Run(database.Connection, numbers, output);
        await output.WriteLineAsync("PostgreSQL is not installed; name a database in Search__Postgres__Connection, or install one (on Debian: apt-get install postgresql).");
        return 2;
    }

    private static int Run(string connection, Dictionary<string, int> numbers, TextWriter output)
    {
        var corpus = new SyntheticCorpus();
        var count = numbers["--passages"];
        var passages = corpus.Make(count);
        var options = new PostgresOptions { Connection = connection, Partitions = numbers["--partitions"], Candidates = numbers["--candidates"], StatementMilliseconds = 60_000 };
        var start = Stopwatch.GetTimestamp();
        var index = PostgresIndex.Build(passages, options);
        var import = Stopwatch.GetElapsedTime(start);
        output.WriteLine("| passages of 80 words | imported, s | passages a second | bytes a passage |");
        output.WriteLine("|---|---|---|---|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,0} | {import.TotalSeconds:0.0} | {count / import.TotalSeconds:#,0} | {(double)BenchDatabase.Size(connection, count) / count:0} |"));
        output.WriteLine();

        var embedded = Bm25fIndex.Build(passages);
        output.WriteLine("| terms | candidates, p50 | candidates, ms: p50 | p99 | search, ms: p50 | p99 | best ten also in the embedded index' |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var kind in QueryKind.All.Concat(QueryKind.Short))
            output.WriteLine($"| {kind.Name} | {Searches.Measure(index, embedded, options, corpus.Queries(numbers["--queries"], kind))} |");
        return 0;
    }
}
