using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>Where one chooses a corpus, on hosts with several. Links, because those work without script, by keyboard, and are read aloud.</summary>
internal static class CorpusLinks
{
    /// <summary>Writes a link to the chat of each corpus, the current one marked as such.</summary>
    public static void Add(Html html, ServedCorpora corpora, ServedCorpus current)
    {
        html.Add($"<nav class=\"corpora\" aria-label=\"Topics\">\n");
        foreach (var corpus in corpora.All)
        {
            if (corpus == current) html.Add($"<a href=\"{corpus.Endpoint.Root}/\" aria-current=\"true\">{corpus.Title}</a>\n");
            else html.Add($"<a href=\"{corpus.Endpoint.Root}/\">{corpus.Title}</a>\n");
        }
        html.Add($"</nav>\n");
    }
}
