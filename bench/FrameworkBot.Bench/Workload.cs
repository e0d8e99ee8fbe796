using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Cli.Evaluate;
using FrameworkBot.Search;

namespace FrameworkBot.Bench;

/// <summary>What is measured: the shipped corpus, and every message of the evaluation.</summary>
public static class Workload
{
    /// <summary>The root of the repository that this program was built in.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The shipped corpus' folder.</summary>
    public static string CorpusFolder { get; } = Path.Combine(Repository, "corpus");

    /// <summary>Every message of the evaluation in file order, each to be asked alone.</summary>
    public static IReadOnlyList<AskedMessage> ReadMessages() =>
        [.. DialogReader.Read(Path.Combine(Repository, "evaluation")).SelectMany(dialog => dialog.Turns.Select(turn => new AskedMessage(dialog.Id, dialog.IsDevelopment, turn.Say)))];

    /// <summary>The shipped corpus.</summary>
    /// <exception cref="InvalidOperationException">The corpus has problems.</exception>
    public static Corpus ReadCorpus()
    {
        var reading = CorpusReader.Read(CorpusFolder);
        return reading.Corpus ?? throw new InvalidOperationException($"The corpus has problems: {reading.Problems[0]}");
    }

    /// <summary>An answerer over a corpus, on the embedded index.</summary>
    public static Answerer AnswererOf(Corpus corpus) => new(corpus, passages => Bm25fIndex.Build(passages), new InMemoryConversationStore());

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "FrameworkBot.sln")))
                return folder.FullName;
        throw new InvalidOperationException("The benchmarks run where they were built: inside a clone of the repository.");
    }
}

/// <summary>One message of the evaluation.</summary>
/// <param name="Dialog">The id of its dialog.</param>
/// <param name="IsDevelopment">Whether the dialog is of the half that is developed against.</param>
/// <param name="Text">What is typed.</param>
public sealed record AskedMessage(string Dialog, bool IsDevelopment, string Text);
