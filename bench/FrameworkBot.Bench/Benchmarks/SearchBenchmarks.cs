using BenchmarkDotNet.Attributes;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Benchmarks;

/// <summary>One search of the index, as answering asks for it: the mean over every message of the evaluation.</summary>
[Config(typeof(EveryMessage.TenTimes))]
[MemoryDiagnoser]
public class SearchBenchmarks
{
    private const int PassagesRead = 200;

    private PassageQuery[] _queries = [];
    private Bm25fIndex _index = null!;
    private int _next;

    /// <summary>Reads corpus and messages; of a message its first question is searched for.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var corpus = Workload.ReadCorpus();
        var analysed = new AnalysedCorpus(corpus);
        var reader = new UtteranceReader(analysed);
        _index = Bm25fIndex.Build(SentenceSelector.FieldsOf(corpus));
        var selector = new SentenceSelector(analysed, _index);
        _queries = [.. Workload.ReadMessages().Select(message => reader.Read(message.Text).Questions).Select(questions => questions.Count == 0 ? new PassageQuery([]) : selector.QueryFor(questions[0]))];
    }

    /// <summary>A query to its passages.</summary>
    [Benchmark]
    public IReadOnlyList<ScoredPassage> Search() => _index.Search(_queries[_next = (_next + 1) % _queries.Length], PassagesRead);
}
