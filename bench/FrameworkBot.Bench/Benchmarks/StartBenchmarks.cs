using BenchmarkDotNet.Attributes;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Benchmarks;

/// <summary>What is done once, at the start.</summary>
[MemoryDiagnoser]
public class StartBenchmarks
{
    private string _folder = "";
    private Corpus _corpus = null!;
    private IReadOnlyList<PassageFields> _fields = [];

    /// <summary>Reads the corpus.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _folder = Workload.CorpusFolder;
        _corpus = Workload.ReadCorpus();
        _fields = SentenceSelector.FieldsOf(_corpus);
    }

    /// <summary>Files to a validated corpus.</summary>
    [Benchmark]
    public CorpusReading ReadCorpus() => CorpusReader.Read(_folder);

    /// <summary>A corpus to its analysed sentences.</summary>
    [Benchmark]
    public AnalysedCorpus Analyse() => new(_corpus);

    /// <summary>Passages to an index.</summary>
    [Benchmark]
    public Bm25fIndex BuildIndex() => Bm25fIndex.Build(_fields);

    /// <summary>A corpus to an answerer: analysis, index and word lists.</summary>
    [Benchmark]
    public Answerer MakeAnswerer() => Workload.AnswererOf(_corpus);
}
