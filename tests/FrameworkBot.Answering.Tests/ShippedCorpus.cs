using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Answering.Tests;

/// <summary>The corpus of this repository with an answerer over it, made once for all tests.</summary>
internal static class ShippedCorpus
{
    /// <summary>The corpus.</summary>
    public static Corpus Corpus { get; } = Read();

    /// <summary>The corpus with its words counted.</summary>
    public static AnalysedCorpus Analysed { get; } = new(Corpus);

    /// <summary>An answerer over it.</summary>
    public static Answerer Answerer { get; } = AnswererOf(Corpus);

    /// <summary>An answerer over it for each search engine of the build that needs no server, by the engine's name.</summary>
    public static IReadOnlyDictionary<string, Answerer> ByEngine { get; } = SearchEngines.Compiled.Where(engine => engine.Server is null).ToDictionary(
        engine => engine.Name, engine => engine == SearchEngines.Embedded ? Answerer : AnswererOf(Corpus, engine), StringComparer.Ordinal);

    /// <summary>Another answerer over it, which shares nothing with <see cref="Answerer"/>: the files are read again.</summary>
    public static Answerer NewAnswerer(IConversationStore? store = null) => AnswererOf(Read(), store);

    /// <summary>An answerer over any corpus.</summary>
    public static Answerer AnswererOf(Corpus corpus, IConversationStore? store = null) => AnswererOf(corpus, SearchEngines.Embedded, store);

    private static Answerer AnswererOf(Corpus corpus, SearchEngine engine, IConversationStore? store = null) =>
        new(corpus, passages => engine.Build(new SearchOptions(), corpus.Domain, passages), store ?? new InMemoryConversationStore());

    private static Corpus Read()
    {
        var reading = CorpusReader.Read(Repository.PathOf("corpus"));
        return reading.Corpus ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
