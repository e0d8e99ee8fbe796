using System.Diagnostics;
using System.Globalization;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Bench.Postgres;
using FrameworkBot.Bench.Synthetic;
using FrameworkBot.Cli.Evaluate;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Bench.Engines;

/// <summary><c>engine NAME WHAT</c>: one measurement of one engine in a process of its own, printed as cells of a table's row.</summary>
internal static class EngineMeasurement
{
    private const int Queries = 1000;
    private const double Megabyte = 1024 * 1024;
    private static readonly QueryKind Common = new("common", 0.06, 0.45);
    private static readonly QueryKind Rare = new("rare", 0.0003, 0.003);

    /// <summary>Measures and prints.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments is not [var name, var what, .. var rest] || SearchEngines.Find(name) is not { } engine) return 2;
        var cells = (what, rest) switch
        {
            ("start", []) => Start(engine),
            ("corpus", []) => Corpus(engine),
            ("synthetic", [var count]) => Synthetic(engine, int.Parse(count, CultureInfo.InvariantCulture)),
            _ => Array.Empty<string>(),
        };
        output.WriteLine(string.Join(" | ", cells));
        return cells.Length == 0 ? 2 : 0;
    }

    // From nothing of the engine loaded to the first query answered, over the shipped corpus: milliseconds of processor time, and megabytes that the
    // process grew by, the engine's code among them.
    private static string[] Start(SearchEngine engine)
    {
        var corpus = Workload.ReadCorpus();
        var passages = SentenceSelector.FieldsOf(corpus);
        var query = FiveTerms.Of(passages, 1)[0];
        var resident = ResidentBytes();
        var start = ProcessorTime();
        var index = engine.Build(EngineOptions.Of(engine), corpus.Domain, passages);
        index.Search(query, 10);
        var took = ProcessorTime() - start;
        var grew = ResidentBytes() - resident;
        GC.KeepAlive(index);
        return [Number(took.TotalMilliseconds), (grew / Megabyte).ToString("0.0", CultureInfo.InvariantCulture)];
    }

    private static string[] Corpus(SearchEngine engine)
    {
        var corpus = Workload.ReadCorpus();
        var passages = SentenceSelector.FieldsOf(corpus);
        var (index, bytes) = Build(engine, passages.Count, () => engine.Build(EngineOptions.Of(engine), corpus.Domain, passages));
        var times = FiveTerms.Time(index, FiveTerms.Of(passages, Queries));
        var answerer = Cli.Corpora.CorpusFolder.AnswererOf(corpus, EngineOptions.Of(engine));
        var judged = Evaluator.Run(answerer, DialogReader.Read(Path.Combine(Workload.Repository, "evaluation")));
        return [Right(judged, isDevelopment: true), Right(judged, isDevelopment: false), Number(times.At(50)), Number(times.At(99)), Number(bytes / 1024)];
    }

    private static string[] Synthetic(SearchEngine engine, int count)
    {
        var corpus = new SyntheticCorpus();
        var passages = corpus.Make(count);
        engine.Build(EngineOptions.Of(engine), Answering.Corpora.Domain.Empty, passages[..Math.Min(count, 2000)]);
        var took = TimeSpan.Zero;
        var (index, bytes) = Build(engine, count, () =>
        {
            var (start, begun) = (ProcessorTime(), Stopwatch.GetTimestamp());
            var built = engine.Build(EngineOptions.Of(engine), Answering.Corpora.Domain.Empty, passages);
            // What a server does is no time of this process.
            took = engine.Server is null ? ProcessorTime() - start : Stopwatch.GetElapsedTime(begun);
            return built;
        });
        var common = FiveTerms.Time(index, corpus.Queries(Queries / 4, Common));
        var rare = FiveTerms.Time(index, corpus.Queries(Queries, Rare));
        GC.KeepAlive(passages);
        return [Number(count / took.TotalSeconds), Number(bytes / count), Number(common.At(50)), Number(common.At(99)), Number(rare.At(50)), Number(rare.At(99))];
    }

    // Of all threads: it does not count what else the machine does.
    private static TimeSpan ProcessorTime()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }

    // What the index keeps in managed memory, in its folder, or in the database.
    private static (IPassageIndex Index, double Bytes) Build(SearchEngine engine, int passages, Func<IPassageIndex> build)
    {
        var options = EngineOptions.Of(engine);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var index = build();
        var bytes = engine.Server is not null ? BenchDatabase.Size(options.Postgres.Connection, passages)
            : options.Path.Length > 0 ? Directory.GetFiles(options.Path).Sum(file => new FileInfo(file).Length)
            : GC.GetTotalMemory(forceFullCollection: true) - before;
        return (index, bytes);
    }

    private static string Right(IReadOnlyList<JudgedTurn> judged, bool isDevelopment)
    {
        var half = judged.Where(turn => turn.Dialog.IsDevelopment == isDevelopment).ToArray();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * half.Count(turn => turn.Verdict == Verdict.Right) / half.Length:0.0}%");
    }

    private static string Number(double value) => value.ToString(value < 10 ? "#,##0.0" : "#,##0", CultureInfo.InvariantCulture);
}
