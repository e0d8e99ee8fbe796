namespace FrameworkBot.Tests.Hosting;

/// <summary>A corpus in a temporary folder.</summary>
internal sealed class CorpusFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("frameworkbot-").FullName;

    public CorpusFolder With(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>A copy of a corpus of the repository, to be edited.</summary>
    public static CorpusFolder CopyOf(string corpus)
    {
        var copy = new CorpusFolder();
        var from = Repository.PathOf(corpus);
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories)) copy.With(System.IO.Path.GetRelativePath(from, file), File.ReadAllText(file));
        return copy;
    }

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
