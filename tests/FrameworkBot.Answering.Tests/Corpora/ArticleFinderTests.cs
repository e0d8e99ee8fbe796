using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class ArticleFinderTests
{
    private static ArticleFinder FinderOf(TempCorpus folder)
    {
        var corpus = Assert.IsType<Corpus>(folder.Read().Corpus);
        return new ArticleFinder(corpus, new EntityFinder(corpus.Domain));
    }

    [Theory]
    [InlineData("Rapido and Calma: a long afternoon", "who wrote a long afternoon?", true)]
    [InlineData("Rapido and Calma: a long afternoon", "what about Rapido and Calma?", false)]
    [InlineData("Rapido boils: yes", "Rapido boils", false)]
    public void A_title_refers_to_its_article_by_two_words_of_its_own_that_are_no_names(string title, string question, bool found)
    {
        using var folder = new TempCorpus();
        folder.Write(TempCorpus.ArticleFile, TempCorpus.ArticleText.Replace("Two Kettles", $"\"{title}\"", StringComparison.Ordinal));
        Assert.Equal(found, FinderOf(folder).Find(Tokenizer.Tokenize(question)) is not null);
    }

    // With the names looked for once for each of its words, 70 kB of title took minutes (found by fuzzing).
    [Fact]
    public void A_title_of_many_words_is_taken_like_any_other()
    {
        using var folder = new TempCorpus();
        var title = "Kettles" + string.Concat(Enumerable.Repeat(" boil fast", 30_000));
        folder.Write(TempCorpus.ArticleFile, TempCorpus.ArticleText.Replace("Two Kettles", title, StringComparison.Ordinal));
        Assert.Equal(60_001, FinderOf(folder).Find(Tokenizer.Tokenize(title))?.Length);
    }
}
