using System.Globalization;

namespace FrameworkBot.Cli.Tests.Check;

public sealed class CheckCommandTests
{
    [Fact]
    public void A_valid_corpus_is_one_line_with_its_numbers()
    {
        using var corpus = new SmallCorpus();
        Assert.Equal(new CommandRun(ExitCode.Ok, "Valid: 1 article, 2 sentences, 3 names, 2 criteria, 2 rules.\n", ""), corpus.Check());
    }

    [Fact]
    public void The_shipped_corpus_is_valid()
    {
        var run = CommandRun.OnShippedCorpus("check");
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.StartsWith("Valid: ", run.Lines[^2], StringComparison.Ordinal);
        Assert.All(run.Lines[..^2], line => Assert.Contains(": warning: ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("databases")]
    [InlineData("heating")]
    public void A_corpus_on_another_topic_is_valid_without_a_warning(string name)
    {
        var run = CommandRun.Of("check", "--corpus", Path.Combine(ShippedCorpus.Folder, "..", "tests", "Corpora", name));
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.StartsWith("Valid: ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_the_bot_found_itself_are_nobodys_mistake()
    {
        using var corpus = new SmallCorpus();
        File.Delete(corpus.PathOf(SmallCorpus.DomainFile));
        File.Delete(corpus.PathOf(SmallCorpus.RuleFile));
        Assert.DoesNotContain(SmallCorpus.DomainFile, corpus.Check().Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SmallCorpus.ArticleFile, "Coffee by", "It is hot.\nCoffee by", "articles/drinks.md:9: warning: the sentence cannot be quoted alone, for it begins with 'It' and does not say who or what is meant: \"It is hot.\".")]
    [InlineData(SmallCorpus.ArticleFile, "Coffee by", "It was made by Roasters.\nCoffee by", "articles/drinks.md:9: warning: the sentence cannot be quoted alone, for it begins with 'It'")]
    [InlineData(SmallCorpus.ArticleFile, "Coffee by", "However, hot drinks are good.\nCoffee by", "articles/drinks.md:9: warning: the sentence cannot be quoted alone, for it begins with 'However'")]
    [InlineData(SmallCorpus.DomainFile, "criteria:", "  - {id: cocoa, name: Cocoa, kind: drink}\ncriteria:", "domain.yaml:11: warning: no article mentions 'Cocoa' or an alias of it.")]
    [InlineData(SmallCorpus.DomainFile, "dimensions:", "  - {id: noon, name: noon, words: [noon]}\ndimensions:", "domain.yaml:14: warning: no rule is about the criterion 'noon', so nothing can be recommended for it.")]
    [InlineData(SmallCorpus.DomainFile, "words: [night, evening]", "words: [pls]", "rules.yaml:7: warning: no question reaches the rule: the words of 'night' are read as something else.")]
    [InlineData(SmallCorpus.RuleFile, "    name: coffee", "    name: tea", "rules.yaml:7: warning: the quote does not name 'Green tea', and is shown alone.")]
    [InlineData(SmallCorpus.DomainFile, "for the morning?", "for the zebra?", "domain.yaml: warning: the bot itself declines the topic question \"Which drink is best for the zebra?\".")]
    public void What_may_be_wrong_is_a_warning(string file, string old, string with, string warning)
    {
        using var corpus = new SmallCorpus();
        corpus.Replace(file, old, with);
        var run = corpus.Check();
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.Contains(run.Lines, line => line.StartsWith(warning, StringComparison.Ordinal));
        var count = run.Lines.Length - 2;
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"; {count} {(count == 1 ? "warning" : "warnings")}."), run.Lines[^2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("This makes Coffee strong.")]
    [InlineData("Both Green tea and Coffee are hot.")]
    [InlineData("However, Roasters sells more.")]
    public void A_sentence_that_names_what_it_speaks_of_is_no_warning(string sentence)
    {
        using var corpus = new SmallCorpus();
        corpus.Replace(SmallCorpus.ArticleFile, "Coffee by", sentence + "\nCoffee by");
        Assert.StartsWith("Valid: ", corpus.Check().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_are_told_by_file_and_line()
    {
        using var corpus = new SmallCorpus();
        corpus.Replace(SmallCorpus.RuleFile, "name: coffee", "name: milk");
        corpus.Replace(SmallCorpus.RuleFile, "name: tea", "name: water");
        corpus.Replace(SmallCorpus.ArticleFile, "year: 2024", "year: soon");
        var run = corpus.Check();
        Assert.Equal((ExitCode.Negative, ""), (run.Code, run.Error));
        Assert.Equal(["articles/drinks.md:4", "rules.yaml:3", "rules.yaml:8"], run.Lines[..^1].Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }
}
