using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;
using FrameworkBot.Search.Postgres;
using FrameworkBot.Search.Postgres.Candidates;

namespace FrameworkBot.Bench.Postgres;

/// <summary>What searches for the best ten passages take, and find.</summary>
internal static class Searches
{
    private const int Top = 10;
    private const int Rounds = 2;

    /// <summary>Cells of a table's row. A query's time is the best of several rounds.</summary>
    public static string Measure(PostgresIndex index, Bm25fIndex embedded, PostgresOptions options, PassageQuery[] queries)
    {
        var (candidates, searches) = (new double[queries.Length], new double[queries.Length]);
        var counts = new double[queries.Length];
        Array.Fill(candidates, double.MaxValue);
        Array.Fill(searches, double.MaxValue);
        var (same, all) = (0, 0);
        for (var round = 0; round < Rounds; round++)
            for (var q = 0; q < queries.Length; q++)
            {
                var start = Stopwatch.GetTimestamp();
                counts[q] = index.Read((connection, words) => new CandidateSearch(connection, words, options.Candidates).Find(queries[q], Top)).Numbers.Length;
                candidates[q] = Math.Min(candidates[q], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                start = Stopwatch.GetTimestamp();
                var found = index.Search(queries[q], Top);
                searches[q] = Math.Min(searches[q], Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (round > 0) continue;
                var expected = embedded.Search(queries[q], Top);
                same += found.Intersect(expected).Count();
                all += expected.Count;
            }
        var (first, second) = (new Percentiles(candidates), new Percentiles(searches));
        return string.Create(CultureInfo.InvariantCulture, $"{new Percentiles(counts).At(50):#,0} | {first.At(50):0.0} | {first.At(99):0.0} | {second.At(50):0.0} | {second.At(99):0.0} | {100.0 * same / all:0.0}%");
    }
}
