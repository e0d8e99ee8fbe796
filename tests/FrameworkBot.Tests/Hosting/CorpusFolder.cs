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

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
