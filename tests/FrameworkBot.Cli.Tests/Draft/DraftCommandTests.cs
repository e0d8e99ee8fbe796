namespace FrameworkBot.Cli.Tests.Draft;

public sealed class DraftCommandTests
{
    public static TheoryData<string> Corpora => [ShippedCorpus.Folder, Path.Combine(ShippedCorpus.Folder, "..", "tests", "Corpora", "databases")];

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_draft_of_articles_passes_the_check(string corpus)
    {
        using var folder = new ArticleFolder(corpus);
        var run = CommandRun.Of("draft", "--corpus", folder.Path);
        Assert.Equal(0, run.Code);
        Assert.Equal([System.IO.Path.Combine(folder.Path, "domain.yaml"), System.IO.Path.Combine(folder.Path, "rules.yaml")], run.Lines[..2].Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
        var check = CommandRun.Of("check", "--corpus", folder.Path);
        Assert.True(check.Code == 0, check.Output);
        Assert.DoesNotContain("declines the topic question", check.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(", 0 rules", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_wrote_is_never_overwritten()
    {
        using var corpus = new SmallCorpus();
        var domain = File.ReadAllText(corpus.PathOf(SmallCorpus.DomainFile));
        File.Delete(corpus.PathOf(SmallCorpus.RuleFile));
        Assert.Equal(0, CommandRun.Of("draft", "--corpus", corpus.Folder).Code);
        Assert.Equal(0, CommandRun.Of("draft", "--corpus", corpus.Folder).Code);
        Assert.Equal(domain, File.ReadAllText(corpus.PathOf(SmallCorpus.DomainFile)));
        Assert.Equal(
            ["domain.draft-2.yaml", "domain.draft.yaml", "domain.yaml", "rules.draft-2.yaml", "rules.draft.yaml"],
            Directory.GetFiles(corpus.Folder, "*.yaml").Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_article_with_a_problem_is_told_and_nothing_is_written()
    {
        using var corpus = new SmallCorpus();
        corpus.Replace(SmallCorpus.ArticleFile, "id: drinks", "id: other");
        var run = CommandRun.Of("draft", "--corpus", corpus.Folder);
        Assert.Equal(1, run.Code);
        Assert.StartsWith("articles/drinks.md:2: ", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(corpus.PathOf("domain.draft.yaml")));
    }

    [Fact]
    public void Quotes_and_colons_in_articles_stay_what_they_are_in_yaml()
    {
        using var corpus = new SmallCorpus();
        File.Delete(corpus.PathOf(SmallCorpus.DomainFile));
        File.Delete(corpus.PathOf(SmallCorpus.RuleFile));
        corpus.Replace(SmallCorpus.ArticleFile, "Coffee by Roasters is", "The test recommends DripMaster for \"long\" nights: C:\\dark # and deep.\nDripMaster is a drink, and DripMaster beats FizzMaster at night.\nCoffee by Roasters is");
        Assert.Equal(0, CommandRun.Of("draft", "--corpus", corpus.Folder).Code);
        var check = corpus.Check();
        Assert.True(check.Code == 0, check.Output);
        Assert.Contains("\\\"long\\\" nights: C:\\\\dark # and deep.", File.ReadAllText(corpus.PathOf("rules.yaml")), StringComparison.Ordinal);
    }

    private sealed class ArticleFolder : IDisposable
    {
        public ArticleFolder(string corpus)
        {
            var articles = Directory.CreateDirectory(System.IO.Path.Combine(Path, "articles")).FullName;
            foreach (var file in Directory.GetFiles(System.IO.Path.Combine(corpus, "articles"))) File.Copy(file, System.IO.Path.Combine(articles, System.IO.Path.GetFileName(file)));
        }

        public string Path { get; } = Directory.CreateTempSubdirectory("draft").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
