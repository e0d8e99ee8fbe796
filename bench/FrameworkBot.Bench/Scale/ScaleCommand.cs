using System.Diagnostics;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Scale;

/// <summary>
/// <c>scale</c>: what the embedded index costs as the corpus grows: time to build, bytes, and the time of a search for the
/// best ten passages.
/// </summary>
internal static class ScaleCommand
{
    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--passages"] = 1_000_000, ["--queries"] = 200, ["--rounds"] = 5 };

    private static readonly (string Name, double Least, double Most)[] Kinds =
        [("rare", 0.00001, 0.001), ("common", 0.01, 0.05), ("very common", 0.1, 0.4)];

    /// <summary>Measures and prints.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        var corpus = new SyntheticCorpus();
        var passages = corpus.Make(options["--passages"]);
        Bm25fIndex.Build(passages.AsSpan(0, Math.Min(passages.Length, 20_000)).ToArray());
        GC.Collect();

        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var index = Bm25fIndex.Build(passages);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        processor = Environment.CpuUsage.TotalTime - processor;
        output.WriteLine(FormattableString.Invariant($"{passages.Length} passages: built in {seconds:0.0} s ({processor.TotalSeconds:0.0} s of processor time), {passages.Length / seconds:0} passages/s; {index.Size / (double)passages.Length:0} bytes a passage"));
        foreach (var (name, least, most) in Kinds)
        {
            var queries = corpus.Queries(options["--queries"], least, most);
            var times = Measure(index, queries, options["--rounds"]);
            output.WriteLine(FormattableString.Invariant($"{name,-12} p50 {times.At(50):0}  p90 {times.At(90):0}  p99 {times.At(99):0} µs"));
        }
        return 0;
    }

    private static Percentiles Measure(Bm25fIndex index, IReadOnlyList<PassageQuery> queries, int rounds)
    {
        var times = new List<double>();
        for (var round = 0; round <= rounds; round++)
            foreach (var query in queries)
            {
                var start = Stopwatch.GetTimestamp();
                index.Search(query, 10);
                if (round > 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        return new Percentiles(times);
    }
}
