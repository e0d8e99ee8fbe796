using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Cli.Tests.Import;

/// <summary>Files to import and the corpus that they go to, both temporary.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("import");

    public string Source => Path.Combine(_folder.FullName, "source");

    public string Corpus => Path.Combine(_folder.FullName, "corpus");

    public ImportFolder Write(string file, string text) => Write(file, System.Text.Encoding.UTF8.GetBytes(text));

    public ImportFolder Write(string file, byte[] bytes)
    {
        var path = Path.Combine(Source, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public CommandRun Import(params string[] more) => CommandRun.Of(["import", Source, "--to", Corpus, .. more]);

    /// <summary>What a file becomes, read as the bot reads it.</summary>
    public static Article ArticleOf(string file, string text)
    {
        using var folder = new ImportFolder().Write(file, text);
        var run = folder.Import();
        Assert.True(run.Code == 0, run.Output + run.Error);
        return Assert.Single(folder.Read().Articles);
    }

    public Corpus Read()
    {
        var reading = CorpusReader.Read(Corpus);
        Assert.Empty(reading.Problems);
        return reading.Corpus!;
    }

    public string TextOf(string article) => File.ReadAllText(Path.Combine(Corpus, "articles", article + ".md"));

    public void Dispose() => _folder.Delete(recursive: true);
}
