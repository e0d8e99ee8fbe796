using System.Text;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class CorpusReaderTests
{
    [Fact]
    public void A_valid_folder_is_a_corpus()
    {
        using var folder = new TempCorpus();
        var reading = folder.Read();
        Assert.Empty(reading.Problems);
        var corpus = reading.Corpus!;
        var article = Assert.Single(corpus.Articles);
        Assert.Equal(("kettles", "Two Kettles", 2024), (article.Id, article.Title, article.Year));
        Assert.Equal(3, corpus.Sentences.Count);
        Assert.Equal(9, corpus.Sentences[0].Line);
        Assert.Single(corpus.Rules);
    }

    [Fact]
    public void Front_matter_holds_everything_about_the_source()
    {
        var reading = TempCorpus.ReadWith(TempCorpus.ArticleFile, TempCorpus.ArticleText.Replace("year: 2024", "author: Ana\npublisher: Pot Press\nurl: https://example.com/k\naliases: [kettle test]", StringComparison.Ordinal));
        var article = reading.Corpus!.FindArticle("kettles")!;
        Assert.Equal(("Ana", "Pot Press", null, "https://example.com/k"), (article.Author, article.Publisher, article.Year, article.Url!.ToString()));
        Assert.Equal(["kettle test"], article.Aliases);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Line_ends_change_neither_sentences_nor_lines(string lineEnd)
    {
        using var folder = new TempCorpus();
        foreach (var (file, text) in new[] { (TempCorpus.ArticleFile, TempCorpus.ArticleText), ("domain.yaml", TempCorpus.DomainText), ("rules.yaml", TempCorpus.RulesText) })
            folder.Write(file, text.ReplaceLineEndings(lineEnd));
        Assert.Equal([("Rapido is a kettle made by Vesta.", 9), ("The test recommends Rapido for offices.", 10), ("Calma needs a stove.", 11)], folder.Read().Corpus!.Sentences.Select(sentence => (sentence.Text, sentence.Line)));
    }

    [Fact]
    public void A_byte_order_mark_is_no_text()
    {
        using var folder = new TempCorpus();
        foreach (var (file, text) in new[] { (TempCorpus.ArticleFile, TempCorpus.ArticleText), ("domain.yaml", TempCorpus.DomainText), ("rules.yaml", TempCorpus.RulesText) })
            folder.Write(file, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        Assert.Empty(folder.Read().Problems);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_told_with_the_line_of_the_first_wrong_byte()
    {
        using var folder = new TempCorpus();
        var problems = folder.Write(TempCorpus.ArticleFile, [.. "---\nid: kettles\n"u8, 0xE9, .. "\n"u8]).Delete("rules.yaml").Read().Problems;
        Assert.Equal("articles/kettles.md:3: is not UTF-8 text. Save the file with the encoding UTF-8.", Assert.Single(problems).ToString());
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var folder = new TempCorpus();
        using (var stream = File.OpenWrite(Path.Combine(folder.Folder, "domain.yaml"))) stream.SetLength(CorpusReader.MaxFileBytes + 1);
        Assert.Equal("domain.yaml: is larger than 16 MB. Split it.", Assert.Single(folder.Read().Problems).ToString());
    }

    [Fact]
    public void A_folder_without_articles_is_told()
    {
        using var folder = new TempCorpus();
        folder.Delete(TempCorpus.ArticleFile).Delete("rules.yaml");
        Assert.Equal("articles: holds no article. Add a Markdown file that ends in '.md'.", Assert.Single(folder.Read().Problems).ToString());
        Directory.Delete(Path.Combine(folder.Folder, "articles"));
        Assert.StartsWith("articles: there is no such folder in ", Assert.Single(folder.Read().Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Domain_and_rules_may_be_missing()
    {
        using var folder = new TempCorpus();
        var corpus = folder.Delete("rules.yaml").Delete("domain.yaml").Read().Corpus!;
        Assert.Empty(corpus.Rules);
        Assert.Empty(corpus.Domain.Criteria);
        Assert.Equal(["Calma", "Rapido", "Vesta"], corpus.Domain.Entities.Select(entity => entity.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Articles_are_ordered_by_id_and_numbered_through()
    {
        using var folder = new TempCorpus();
        foreach (var id in new[] { "kettles-b", "a", "a-b" }) folder.Write($"articles/{id}.md", $"---\nid: {id}\ntitle: T\n---\n\nOne. Two.\n\n- Three.\n");
        var corpus = folder.Read().Corpus!;
        Assert.Equal(["a", "a-b", "kettles", "kettles-b"], corpus.Articles.Select(article => article.Id));
        Assert.Equal(Enumerable.Range(0, corpus.Sentences.Count), corpus.Sentences.Select(sentence => sentence.Number));
        Assert.Equal(Enumerable.Range(0, corpus.Passages.Count), corpus.Passages.Select(passage => passage.Number));
        foreach (var passage in corpus.Passages)
            Assert.Contains(passage, corpus.SectionOf(passage).Passages);
    }

    [Fact]
    public void Files_of_other_names_are_ignored()
    {
        using var folder = new TempCorpus();
        Assert.Empty(folder.Write("articles/notes.txt", "x").Write("README", "x").Read().Problems);
    }
}
