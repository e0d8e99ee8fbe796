using System.Diagnostics;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Bench.Engines;
using FrameworkBot.Bench.Synthetic;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Scale;

/// <summary>Measures what the embedded index costs.</summary>
internal static class CostMeasurement
{
    private const int Queries = 200;
    private const int Rounds = 5;

    /// <summary>Builds, saves, opens and searches an index of the first so many passages.</summary>
    public static Cost Of(SyntheticCorpus corpus, int count)
    {
        var passages = corpus.Make(count);
        GC.Collect();
        var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var index = Bm25fIndex.Build(passages);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        processor = Environment.CpuUsage.TotalTime - processor;
        var (save, open) = SaveAndOpen(index, passages);
        return new Cost(count, seconds, processor.TotalSeconds, index.Size, save, open, [.. QueryKind.All.Select(kind => FiveTerms.Time(index, corpus.Queries(Queries, kind)))]);
    }

    // The best of several times each: others may use the machine.
    private static (double SaveSeconds, double OpenMilliseconds) SaveAndOpen(Bm25fIndex index, PassageFields[] passages)
    {
        var path = Path.GetTempFileName();
        try
        {
            var start = Stopwatch.GetTimestamp();
            index.Save(path, passages);
            var save = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var open = double.MaxValue;
            for (var round = 0; round < Rounds; round++)
            {
                start = Stopwatch.GetTimestamp();
                Bm25fIndex.Open(path);
                open = Math.Min(open, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
            return (save, open);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
