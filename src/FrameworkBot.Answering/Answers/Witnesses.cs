using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Answers;

/// <summary>Who says what, and when: authors or publishers and years of the articles behind some sentences.</summary>
internal static class Witnesses
{
    /// <summary>A remark for each author and year; none where the sentences are of one article.</summary>
    public static IReadOnlyList<FoundRemark> Of(IReadOnlyList<Sentence> sentences, Corpus corpus)
    {
        var articles = sentences.GroupBy(corpus.ArticleOf).ToArray();
        return articles.Length < 2 ? [] :
        [
            .. articles.GroupBy(article => (Name: article.Key.Author ?? article.Key.Publisher, article.Key.Year))
                .Select(said => new FoundRemark(Phrases.Witness(said.Key.Name, said.Key.Year), [.. said.SelectMany(article => article)])),
        ];
    }

    /// <summary>Who wrote an article, and when; with the sentence of it that tells so, or its first.</summary>
    public static Findings OfArticle(Article article)
    {
        return new Findings(new Headline("", Phrases.Witness(article.Author ?? article.Publisher, article.Year)), [Telling(article)], [], null);
    }

    /// <summary>Who wrote the articles, and when: of each that names somebody, the sentence that tells so or its first; of the first where none does.</summary>
    public static Findings OfAll(Corpus corpus)
    {
        var named = corpus.Articles.Where(article => (article.Author ?? article.Publisher) is not null).ToArray();
        return new Findings(Headline.None, [.. (named.Length > 0 ? named : [corpus.Articles[0]]).Select(Telling)], [], null) { Remarks = Of([.. corpus.Articles.Select(Telling)], corpus) };
    }

    private static Sentence Telling(Article article)
    {
        var name = article.Author ?? article.Publisher;
        var sentences = article.Passages.Where(passage => passage.Kind != PassageKind.Code).SelectMany(passage => passage.Sentences).ToArray();
        return sentences.FirstOrDefault(sentence => name is not null && sentence.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) ?? sentences[0];
    }

    /// <summary>Which of the articles behind some sentences is the newest, or the oldest; null where they are of one article.</summary>
    public static Findings? ByAge(IReadOnlyList<Sentence> sentences, Corpus corpus)
    {
        var articles = sentences.Select(corpus.ArticleOf).Distinct().ToArray();
        if (articles.Length < 2) return null;
        var years = articles.Select(article => article.Year).OfType<int>().ToArray();
        var newest = articles.Where(article => article.Year is { } year && year == years.Max()).ToArray();
        var headline = years.Length == 0 ? new Headline("", Phrases.NoYears)
            : years.Length == articles.Length && years.Distinct().Count() == 1 ? new Headline("", Phrases.SameYear(years[0]))
            : years.Length == articles.Length ? new Headline(string.Join(" · ", newest.Select(article => article.Title)), Phrases.IsNewest(years.Max()))
            : new Headline("", Phrases.SomeYearsUnknown(newest.Length, years.Max(), articles.Length - years.Length));
        return new Findings(headline, sentences, [], null) { Remarks = Of(sentences, corpus) };
    }
}
