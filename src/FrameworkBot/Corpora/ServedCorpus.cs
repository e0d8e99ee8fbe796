using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.Corpora.Reloading;

namespace FrameworkBot.Corpora;

/// <summary>
/// A corpus that this host answers from: where it lies, what it is called, and what was last read there without problems. Reading it again
/// puts the new in place of the old at once; who took <see cref="Answerer"/> before goes on with the old. Safe for several threads at once.
/// </summary>
internal sealed class ServedCorpus
{
    private readonly Func<Corpus, Answerer> _makeAnswerer;
    private readonly Lock _reading = new();
    private volatile Edition _edition;
    private volatile IReadOnlyList<CorpusProblem> _problems = [];

    private ServedCorpus(NamedEndpoint endpoint, string title, string folder, FolderState firstRead, Corpus corpus, Func<Corpus, Answerer> makeAnswerer)
    {
        FirstRead = firstRead;
        Endpoint = endpoint;
        Title = title;
        Folder = folder;
        _makeAnswerer = makeAnswerer;
        _edition = new(corpus, new Lazy<Answerer>(() => makeAnswerer(corpus)));
    }

    /// <summary>Where it is asked: its name, and what its addresses begin with.</summary>
    public NamedEndpoint Endpoint { get; }

    /// <summary>What its pages call the bot.</summary>
    public string Title { get; }

    /// <summary>The folder's full path.</summary>
    public string Folder { get; }

    /// <summary>The folder's state when it was read for the first time; what is otherwise has been edited since.</summary>
    public FolderState FirstRead { get; }

    /// <summary>The articles in use.</summary>
    public Corpus Corpus => _edition.Corpus;

    /// <summary>Answers from the articles in use. A turn takes it once; what outlives a turn must not keep it.</summary>
    public Answerer Answerer => _edition.Answerer.Value;

    /// <summary>What keeps the folder as it is now from being used; empty when it is in use.</summary>
    public IReadOnlyList<CorpusProblem> Problems => _problems;

    /// <summary>Takes up a folder that was read.</summary>
    /// <param name="endpoint">Where it is to be asked.</param>
    /// <param name="title">What its pages call the bot.</param>
    /// <param name="read">The folder as it was read.</param>
    /// <param name="makeAnswerer">Makes what answers from a corpus; called when it is first needed, and at each new reading.</param>
    /// <param name="problems">What is wrong with it, one line each; empty when all is well.</param>
    /// <returns>The corpus; null when there is any problem.</returns>
    public static ServedCorpus? Open(NamedEndpoint endpoint, string title, FolderReading read, Func<Corpus, Answerer> makeAnswerer, out IReadOnlyList<CorpusProblem> problems)
    {
        problems = read.Reading.Problems;
        return read.Reading.Corpus is { } corpus ? new(endpoint, title, read.Folder, read.State, corpus, makeAnswerer) : null;
    }

    /// <summary>Reads the folder again. False, and everything stays as it is, when there are <see cref="Problems"/>.</summary>
    public bool Reread()
    {
        lock (_reading)
        {
            var reading = CorpusReader.Read(Folder);
            if (reading.Corpus is { } corpus)
            {
                var answerer = _makeAnswerer(corpus);
                // Before it is put in place: until then the old one answers, and nobody waits for what the new one learns.
                Prepare(answerer);
                _edition = new(corpus, new Lazy<Answerer>(answerer));
            }
            _problems = reading.Problems;
            return reading.Corpus is not null;
        }
    }

    /// <summary>Has what answers now made, and answer once, so that the first who asks waits for neither.</summary>
    public void Prepare() => Prepare(Answerer);

    private static void Prepare(Answerer answerer)
    {
        try
        {
            answerer.Answer(answerer.Corpus.Domain.Topic.Questions is [var first, ..] ? first : "", Conversation.Empty);
        }
        catch (Exception)
        {
            // It comes again with the first message, and is told there.
        }
    }

    private sealed record Edition(Corpus Corpus, Lazy<Answerer> Answerer);
}
