using FrameworkBot.Cli.Corpora;

namespace FrameworkBot.Cli.Tests.Corpora;

public sealed class CorpusFolderTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("repository").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_folder_here_comes_first()
    {
        Make("work/corpus", "corpus", "program/corpus", ".git");
        Assert.Equal("corpus", Find("work"));
    }

    [Fact]
    public void Then_the_nearest_parent_in_the_repository()
    {
        Make("corpus", "a/corpus", "a/b/c", "program/corpus", ".git");
        Assert.Equal(Path.Combine("..", "..", "corpus"), Find("a/b/c"));
        Assert.Equal(Path.Combine("..", "corpus"), Find("a/b"));
    }

    [Fact]
    public void Nothing_above_the_root_of_the_repository_is_taken()
    {
        Make("corpus", "repository/.git", "repository/work", "program/corpus");
        Assert.Equal(PathOf("program/corpus"), Find("repository/work"));
    }

    [Fact]
    public void Outside_a_repository_no_parent_is_taken()
    {
        Make("corpus", "work", "program/corpus");
        Assert.Equal(PathOf("program/corpus"), Find("work"));
    }

    [Fact]
    public void Where_there_is_none_the_bare_name_remains()
    {
        Make("work", "program", ".git");
        Assert.Equal("corpus", Find("work"));
    }

    private string Find(string start) => CorpusFolder.Find(PathOf(start), PathOf("program"));

    private string PathOf(string folder) => Path.Combine(_root, folder.Replace('/', Path.DirectorySeparatorChar));

    private void Make(params string[] folders)
    {
        foreach (var folder in folders) Directory.CreateDirectory(PathOf(folder));
    }
}
