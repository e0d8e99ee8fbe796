using System.CommandLine;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search;

namespace FrameworkBot.Cli.Corpora;

/// <summary>Opens the corpus that a command works on.</summary>
public static class CorpusFolder
{
    /// <summary>The option that names it.</summary>
    public static Option<string> Option() => new("--corpus")
    {
        Description = "The corpus folder, with articles/, domain.yaml and rules.yaml.",
        DefaultValueFactory = _ => "corpus",
        Recursive = true,
    };

    /// <summary>An answerer over the corpus; null, after telling what is wrong, where there is a problem.</summary>
    public static Answerer? Open(string folder, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(error);
        var reading = CorpusReader.Read(folder);
        foreach (var problem in reading.Problems) error.WriteLine(problem);
        return reading.Corpus is null ? null : new Answerer(reading.Corpus, passages => Bm25fIndex.Build(passages), new InMemoryConversationStore());
    }
}
