using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Benchmarks;

/// <summary>One answer, and its two costliest stages alone: means over every message of the evaluation.</summary>
[Config(typeof(EveryMessageOnce))]
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private IReadOnlyList<AskedMessage> _messages = [];
    private Question[] _questions = [];
    private PassageQuery[] _queries = [];
    private Answerer _answerer = null!;
    private UtteranceReader _reader = null!;
    private SentenceSelector _selector = null!;
    private Bm25fIndex _index = null!;
    private int _next;

    /// <summary>Reads corpus and messages.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var corpus = Workload.ReadCorpus();
        var analysed = new AnalysedCorpus(corpus);
        _messages = Workload.ReadMessages();
        _answerer = Workload.AnswererOf(corpus);
        _reader = new UtteranceReader(analysed);
        _index = Bm25fIndex.Build(SentenceSelector.FieldsOf(corpus));
        _selector = new SentenceSelector(analysed, _index);
        _questions = [.. _messages.SelectMany(message => _reader.Read(message.Text).Questions)];
        _queries = [.. _questions.Select(_selector.QueryFor)];
    }

    /// <summary>A message to its answer.</summary>
    [Benchmark(Baseline = true)]
    public Answer Answer() => _answerer.Answer(_messages[Next(_messages.Count)].Text, Conversation.Empty).Answer;

    /// <summary>A message to its questions.</summary>
    [Benchmark]
    public UtteranceReading Read() => _reader.Read(_messages[Next(_messages.Count)].Text);

    /// <summary>A question to its scored sentences, index search included.</summary>
    [Benchmark]
    public IReadOnlyList<ScoredSentence> Select() => _selector.Select(_questions[Next(_questions.Length)]);

    /// <summary>A query to its passages, as the selector asks for them.</summary>
    [Benchmark]
    public IReadOnlyList<ScoredPassage> Search() => _index.Search(_queries[Next(_queries.Length)], 200);

    private int Next(int count) => _next = (_next + 1) % count;

    // An iteration asks each message once, so that all iterations do the same work and the mean is one over all messages.
    private sealed class EveryMessageOnce : ManualConfig
    {
        public EveryMessageOnce() => AddJob(Job.Default.WithInvocationCount(Workload.ReadMessages().Count).WithUnrollFactor(1));
    }
}
