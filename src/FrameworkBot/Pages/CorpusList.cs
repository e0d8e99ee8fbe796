using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>The corpora with links to their chats.</summary>
internal static class CorpusList
{
    /// <summary>The page of all.</summary>
    public static IResult Of(Page page, ServedCorpora corpora) => page.Of(corpora.Default, "Topics", html =>
    {
        html.Add($"<h1>Topics</h1>\n<p>The bot answers about each of these from articles of its own.</p>\n");
        Add(html, corpora);
    });

    /// <summary>404: a sentence, and the corpora that there are.</summary>
    public static IResult NotFound(Page page, ServedCorpora corpora) => page.Of(corpora.Default, "Not found", html =>
    {
        html.Add($"<h1>Not found</h1>\n<p>{CorpusAddress.NoCorpus} These are the topics:</p>\n");
        Add(html, corpora);
    }, StatusCodes.Status404NotFound);

    private static void Add(Html html, ServedCorpora corpora)
    {
        html.Add($"<ul class=\"articles\">\n");
        foreach (var corpus in corpora.All) html.Add($"<li><a href=\"{corpus.Endpoint.Root}/\">{corpus.Title}</a></li>\n");
        html.Add($"</ul>\n");
    }
}
