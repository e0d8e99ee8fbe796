using FrameworkBot.Cli.Rank;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Tests.Rank;

public sealed class RankCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rank").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_index_ranks_all_texts_and_ties_go_by_id()
    {
        // "b" and "a" are the same text; "c" has the word only among others; "d" does not have it.
        Write("docs", "b\tred fox\nd\tblue hen\na\tred fox\nc\tred barn with a green door\n");
        Write("queries", "q2\tWhat is red?\nq1\tthe green door\nq3\tnothing\n");
        Assert.Equal((0, ""), Run());
        Assert.Equal(["q1 Q0 c 1", "q2 Q0 a 1", "q2 Q0 b 2", "q2 Q0 c 3"], Places());
        Assert.All(File.ReadAllLines(PathOf("run")), line => Assert.EndsWith(" " + RunWriter.Tag, line, StringComparison.Ordinal));
    }

    [Fact]
    public void No_more_than_top_texts_are_written()
    {
        Write("docs", "a\tred\nb\tred\nc\tred\n");
        Write("queries", "q\tred\n");
        Run("--top", "2");
        Assert.Equal(["q Q0 a 1", "q Q0 b 2"], Places());
    }

    [Fact]
    public void Only_candidates_are_ranked_even_those_without_a_word_of_the_query()
    {
        Write("docs", "a\tblue hen\nb\tred fox\nc\tred fox\nd\tred\n");
        Write("queries", "q\tred fox\nr\tred\n");
        Write("candidates", "q\tc\nq\ta\nq\tb\nq\tb\n");
        Run("--candidates", PathOf("candidates"));
        Assert.Equal(["q Q0 b 1", "q Q0 c 2", "q Q0 a 3"], Places());
    }

    [Fact]
    public void Candidates_are_ranked_by_the_index_when_asked_for()
    {
        Write("docs", "a\tblue hen\nb\tred fox\nc\tred fox red\nd\tred\n");
        Write("queries", "q\tred fox\n");
        Write("candidates", "q\ta\nq\tb\nq\td\n");
        foreach (var engine in SearchEngines.Compiled.Where(engine => engine.Server is null))
        {
            Assert.Equal((0, ""), Run("--candidates", PathOf("candidates"), "--by-index", "--engine", engine.Name));
            Assert.Equal(["q Q0 b 1", "q Q0 d 2", "q Q0 a 3"], Places());
            Assert.EndsWith(" 0 " + RunWriter.Tag, File.ReadAllLines(PathOf("run"))[2], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_engine_of_the_build_ranks_all_texts()
    {
        Write("docs", "b\tred fox\nd\tblue hen\na\tred fox\nc\tred barn with a green door\n");
        Write("queries", "q1\tthe green door\nq2\tWhat is red?\n");
        foreach (var engine in SearchEngines.Compiled.Where(engine => engine.Server is null))
        {
            Assert.Equal((0, ""), Run("--engine", engine.Name));
            Assert.Equal(["q1 Q0 c 1", "q2 Q0 a 1", "q2 Q0 b 2", "q2 Q0 c 3"], Places());
        }
    }

    [Fact]
    public void An_engine_that_the_build_lacks_is_one_sentence()
    {
        Write("docs", "a\tred\n");
        Write("queries", "q\tred\n");
        var (code, error) = Run("--engine", "Sphinx");
        Assert.Equal(RankCommand.BadInput, code);
        Assert.StartsWith(SearchEngines.WhyMissing("Sphinx") + Environment.NewLine, error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        Write("docs", "a\tred fox red\nb\tred fox and a hen\nc\tfox\n");
        Write("queries", "q\tred foxes\n");
        Run();
        var first = File.ReadAllBytes(PathOf("run"));
        Run();
        Assert.Equal(first, File.ReadAllBytes(PathOf("run")));
    }

    [Theory]
    [InlineData("a\tred\nb red\n", "docs:2: a row is an id, a TAB and a text, but this one has no TAB.")]
    [InlineData("\tred\n", "docs:1: the id before the TAB is empty.")]
    [InlineData("a b\tred\n", "docs:1: the id \"a b\" has a space in it.")]
    [InlineData("a\tred\nb\tred\na\tblue\n", "docs:3: the id \"a\" was used before, on line 1.")]
    public void A_bad_row_is_named_by_file_and_line(string docs, string message)
    {
        Write("docs", docs);
        Write("queries", "q\tred\n");
        Assert.Equal((RankCommand.BadInput, Path.Combine(_folder, message) + Environment.NewLine), Run());
        Assert.False(File.Exists(PathOf("run")));
    }

    [Theory]
    [InlineData("x\ta\n", "candidates:1: there is no query with the id \"x\".")]
    [InlineData("q\ta\nq\tx\n", "candidates:2: there is no text with the id \"x\".")]
    public void A_candidate_of_unknown_id_is_named(string candidates, string message)
    {
        Write("docs", "a\tred\n");
        Write("queries", "q\tred\n");
        Write("candidates", candidates);
        Assert.Equal(
            (RankCommand.BadInput, Path.Combine(_folder, message) + Environment.NewLine),
            Run("--candidates", PathOf("candidates")));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Write("docs", "a\tred\n");
        Assert.Equal((RankCommand.BadInput, PathOf("queries") + ": the file does not exist." + Environment.NewLine), Run());
    }

    [Fact]
    public void A_file_that_is_not_text_is_named()
    {
        File.WriteAllBytes(PathOf("docs"), [(byte)'a', (byte)'\t', 0xff, (byte)'\n']);
        Write("queries", "q\tred\n");
        Assert.Equal((RankCommand.BadInput, PathOf("docs") + ": the file is not UTF-8." + Environment.NewLine), Run());
    }

    [Fact]
    public void A_run_that_cannot_be_written_is_named()
    {
        Write("docs", "a\tred\n");
        Write("queries", "q\tred\n");
        Directory.CreateDirectory(PathOf("run"));
        Assert.Equal((RankCommand.BadInput, PathOf("run") + ": the file cannot be written." + Environment.NewLine), Run());
    }

    [Fact]
    public void Top_must_be_one_or_more()
    {
        var (code, error) = Run("--top", "0");
        Assert.NotEqual(0, code);
        Assert.Contains("--top must be 1 or more.", error, StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private IEnumerable<string> Places() =>
        File.ReadAllLines(PathOf("run")).Select(line => string.Join(' ', line.Split(' ').Take(4)));

    private (int Code, string Error) Run(params string[] more)
    {
        var run = CommandRun.Of(["rank", "--docs", PathOf("docs"), "--queries", PathOf("queries"), "--out", PathOf("run"), .. more]);
        return (run.Code, run.Error.ReplaceLineEndings());
    }
}
