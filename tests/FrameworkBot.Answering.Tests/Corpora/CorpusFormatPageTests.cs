using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Tests.Corpora;

/// <summary>docs/corpus-format.md tells the truth.</summary>
public sealed partial class CorpusFormatPageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "corpus-format.md")).ReplaceLineEndings("\n");
    private static readonly string[] Rows = [.. RowPattern().Matches(Page[Page.IndexOf("## Problems and remedies", StringComparison.Ordinal)..]).Select(row => row.Groups[1].Value).Where(row => row is not ("Problem" or "---"))];

    [Fact]
    public void Its_example_is_a_corpus()
    {
        using var corpus = new TempCorpus();
        corpus.Delete(TempCorpus.ArticleFile);
        var example = Page[Page.IndexOf("## A complete example", StringComparison.Ordinal)..Page.IndexOf("## Step by step", StringComparison.Ordinal)];
        var files = FilePattern().Matches(example);
        Assert.Equal(["articles/kettle-test.md", "domain.yaml", "rules.yaml"], files.Select(file => file.Groups[1].Value));
        foreach (Match file in files) corpus.Write(file.Groups[1].Value, file.Groups[2].Value);
        Assert.Empty(corpus.Read().Problems);
    }

    [Fact]
    public void Every_problem_is_on_the_page()
    {
        var patterns = Rows.Select(PatternOf).ToArray();
        foreach (var mistake in Mistakes.All)
            foreach (var problem in TempCorpus.ReadWith(mistake.File, mistake.Text).Problems)
                Assert.True(patterns.Any(pattern => pattern.IsMatch(problem.Message)), problem.Message);
    }

    [Fact]
    public void Every_row_of_the_page_is_a_problem()
    {
        // The reader's own tests cover these; they are no mistakes in a file's text.
        string[] elsewhere = ["there is no such folder", "holds no article", "is larger than", "cannot be read", "is not UTF-8"];
        var messages = Mistakes.All.SelectMany(mistake => TempCorpus.ReadWith(mistake.File, mistake.Text).Problems).Select(problem => problem.Message).ToArray();
        foreach (var row in Rows.Where(row => !elsewhere.Any(start => row.StartsWith(start, StringComparison.Ordinal))))
            Assert.True(messages.Any(PatternOf(row).IsMatch), row);
    }

    // "…" stands for anything.
    private static Regex PatternOf(string row) => new(string.Join(".*", row.Split('…').Select(part => Regex.Escape(part.Trim()))), RegexOptions.CultureInvariant | RegexOptions.Singleline);

    [GeneratedRegex(@"^\| (.+?) \| ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex RowPattern();

    [GeneratedRegex("^`([a-z/.-]+)`\n\n```[a-z]+\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FilePattern();
}
