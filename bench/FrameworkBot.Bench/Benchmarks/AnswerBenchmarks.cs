using BenchmarkDotNet.Attributes;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Search;

namespace FrameworkBot.Bench.Benchmarks;

/// <summary>One answer, and its two costliest stages alone: means over every message of the evaluation.</summary>
[Config(typeof(EveryMessage.Once))]
[MemoryDiagnoser]
public class AnswerBenchmarks
{
    private IReadOnlyList<AskedMessage> _messages = [];
    private Question?[] _questions = [];
    private Answerer _answerer = null!;
    private UtteranceReader _reader = null!;
    private SentenceSelector _selector = null!;
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
        _selector = new SentenceSelector(analysed, Bm25fIndex.Build(SentenceSelector.FieldsOf(corpus)));
        _questions = [.. _messages.Select(message => _reader.Read(message.Text).Questions).Select(questions => questions.Count == 0 ? null : questions[0])];
    }

    /// <summary>A message to its answer.</summary>
    [Benchmark(Baseline = true)]
    public Answer Answer() => _answerer.Answer(_messages[Next()].Text, Conversation.Empty).Answer;

    /// <summary>A message to its questions.</summary>
    [Benchmark]
    public UtteranceReading Read() => _reader.Read(_messages[Next()].Text);

    /// <summary>A message's first question to its scored sentences, index search included; nothing for a message without one.</summary>
    [Benchmark]
    public IReadOnlyList<ScoredSentence> Select() => _questions[Next()] is { } question ? _selector.Select(question) : [];

    private int Next() => _next = (_next + 1) % _messages.Count;
}
