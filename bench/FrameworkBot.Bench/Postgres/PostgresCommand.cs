using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Bench.Synthetic;
using FrameworkBot.Search;
using FrameworkBot.Search.Postgres;
using FrameworkBot.State.Tests.Postgres;
using Npgsql;

namespace FrameworkBot.Bench.Postgres;

/// <summary>
/// <c>postgres</c>: the table of docs/engines.md for the engine on PostgreSQL: import, size, candidates, searches, and how many of the best ten
/// are those of the embedded index. With the database of <c>Search__Postgres__Connection</c>; where that is not set, with one of
/// its own, without fsync.
/// </summary>
internal static class PostgresCommand
{
    private const string Variable = "Search__Postgres__Connection";

    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--passages"] = 1_000_000, ["--partitions"] = 1, ["--candidates"] = 5000, ["--queries"] = 200 };

    /// <summary>Measures and prints Markdown.</summary>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } numbers) return 2;
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } connection) return Run(connection, numbers, output);
        if (PostgresServer.Programs is null)
        {
            await output.WriteLineAsync($"PostgreSQL is not installed; name a database in {Variable}, or install one (on Debian: apt-get install postgresql).");
            return 2;
        }
        var server = new PostgresServer { Settings = "-c shared_buffers=2GB -c max_wal_size=16GB" };
        await server.InitializeAsync();
        try
        {
            return Run(await server.CreateDatabaseAsync(), numbers, output);
        }
        finally
        {
            await server.DisposeAsync();
        }
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
        var snapshot = index.Read((_, words) => words.Snapshot);
        var (table, fullText) = (Size(connection, $"pg_table_size(relid)", snapshot.Passages), Size(connection, $"pg_indexes_size(relid)", snapshot.Passages));
        output.WriteLine("| passages of 80 words | imported, s | passages a second | passages, bytes each | indexes, bytes each |");
        output.WriteLine("|---|---|---|---|---|");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:#,0} | {import.TotalSeconds:0.0} | {count / import.TotalSeconds:#,0} | {(double)table / count:0} | {(double)fullText / count:0} |"));
        output.WriteLine();

        var embedded = Bm25fIndex.Build(passages);
        output.WriteLine("| terms | candidates, p50 | candidates, ms: p50 | p99 | search, ms: p50 | p99 | best ten also in the embedded index' |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var kind in QueryKind.All.Concat(QueryKind.Short))
            output.WriteLine($"| {kind.Name} | {Searches.Measure(index, embedded, options, corpus.Queries(numbers["--queries"], kind))} |");
        return 0;
    }

    // Of a table, or of all its partitions.
    private static long Size(string connection, string size, string table)
    {
        using var opened = new NpgsqlConnection(connection);
        opened.Open();
        using var command = new NpgsqlCommand($"select sum({size})::bigint from pg_partition_tree('{table}')", opened);
        if (command.ExecuteScalar() is long sum and > 0) return sum;
        using var whole = new NpgsqlCommand($"select {size.Replace("relid", $"'{table}'::regclass", StringComparison.Ordinal)}", opened);
        return (long)whole.ExecuteScalar()!;
    }
}
