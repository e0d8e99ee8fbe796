using System.Globalization;
using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>The articles of the corpus with links to their pages.</summary>
internal static class ArticleList
{
    /// <summary>The page of all articles.</summary>
    public static IResult Of(Page page, ServedCorpus corpus) => page.Of(corpus, "Articles", html =>
    {
        html.Add($"<h1>Articles</h1>\n<p>The bot answers from these articles and from nothing else.</p>\n");
        Add(html, corpus);
    });

    /// <summary>404: a sentence, and the articles that there are.</summary>
    public static IResult NotFound(Page page, ServedCorpus corpus, string sentence) => page.Of(corpus, "Not found", html =>
    {
        html.Add($"<h1>Not found</h1>\n<p>{sentence} These are the articles:</p>\n");
        Add(html, corpus);
    }, StatusCodes.Status404NotFound);

    /// <summary>The list alone.</summary>
    public static void Add(Html html, ServedCorpus corpus)
    {
        html.Add($"<ul class=\"articles\">\n");
        foreach (var article in corpus.Corpus.Articles)
        {
            html.Add($"<li><a href=\"{corpus.Endpoint.Root}/articles/{article.Id}\">{article.Title}</a>");
            string?[] known = [article.Author, article.Year?.ToString(CultureInfo.InvariantCulture)];
            var origin = string.Join(" · ", known.OfType<string>());
            if (origin.Length > 0) html.Add($" <span class=\"origin\">{origin}</span>");
            html.Add($"</li>\n");
        }
        html.Add($"</ul>\n");
    }
}
