using System.CommandLine;
using FrameworkBot.Answering;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Corpora;

/// <summary>Finds and opens the corpus that a command works on.</summary>
public static class CorpusFolder
{
    private const string Name = "corpus";

    /// <summary>The option that names it.</summary>
    public static Option<string> Option() => new("--corpus")
    {
        Description = "The corpus folder, with articles/, domain.yaml and rules.yaml. When not given: 'corpus' here, in a parent folder of the same repository, or beside the program.",
        HelpName = "folder",
        DefaultValueFactory = _ => Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory),
        Recursive = true,
    };

    /// <summary>
    /// The folder <c>corpus</c> in <paramref name="start"/>, else in the nearest parent up to the root of the repository
    /// that <paramref name="start"/> is in, else beside the program; where there is none, its bare name.
    /// </summary>
    /// <param name="start">Where to begin, an absolute path.</param>
    /// <param name="program">The folder of the program, an absolute path.</param>
    /// <returns>The path from <paramref name="start"/>, or an absolute path beside the program.</returns>
    public static string Find(string start, string program)
    {
        foreach (var folder in UpToRepositoryRoot(new DirectoryInfo(start)))
            if (Directory.Exists(Path.Combine(folder, Name)))
                return Path.GetRelativePath(start, Path.Combine(folder, Name));
        var beside = Path.Combine(program, Name);
        return Directory.Exists(beside) ? beside : Name;
    }

    /// <summary>Reads a corpus; null, after telling so in one sentence, where its folder cannot be read.</summary>
    public static CorpusReading? Read(string folder, TextWriter error) => Read(folder, error, CorpusReader.Read);

    /// <summary>Reads the articles of a corpus alone; null, after telling so in one sentence, where its folder cannot be read.</summary>
    public static CorpusReading? ReadArticlesAlone(string folder, TextWriter error) => Read(folder, error, CorpusReader.ReadArticlesAlone);

    private static CorpusReading? Read(string folder, TextWriter error, Func<string, CorpusReading> read)
    {
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            if (Directory.Exists(folder)) return read(folder);
            error.WriteLine($"There is no corpus folder '{folder}': name one with --corpus.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"The corpus folder '{folder}' cannot be read: {fault.Message}");
        }
        return null;
    }

    /// <summary>An answerer over a corpus; null, after telling what is wrong, where there is a problem.</summary>
    /// <param name="folder">The folder of the corpus.</param>
    /// <param name="error">Where to tell it.</param>
    /// <param name="search">Which engine finds passages; null for the usual.</param>
    public static Answerer? Open(string folder, TextWriter error, SearchOptions? search = null)
    {
        ArgumentNullException.ThrowIfNull(error);
        if (Read(folder, error) is not { } reading) return null;
        foreach (var problem in reading.Problems) error.WriteLine(problem);
        if (reading.Corpus is null) return null;
        try
        {
            return AnswererOf(reading.Corpus, search);
        }
        catch (Exception fault) when (search is { Path.Length: > 0 } && fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine(fault.Message);
            return null;
        }
    }

    /// <summary>An answerer over a corpus that was read.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="search">Which engine finds passages; null for the usual.</param>
    /// <param name="stages">The stages at work; null for all.</param>
    public static Answerer AnswererOf(Corpus corpus, SearchOptions? search = null, Stages? stages = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new Answerer(corpus, passages => (search ?? new SearchOptions()).Build(corpus.Domain, passages), new InMemoryConversationStore(), stages);
    }

    // Outside a repository only the folder itself, so that no stranger's folder is taken.
    private static List<string> UpToRepositoryRoot(DirectoryInfo start)
    {
        var folders = new List<string>();
        for (var folder = start; folder is not null; folder = folder.Parent)
        {
            folders.Add(folder.FullName);
            var mark = Path.Combine(folder.FullName, ".git");
            if (Directory.Exists(mark) || File.Exists(mark)) return folders;
        }
        return [start.FullName];
    }
}
