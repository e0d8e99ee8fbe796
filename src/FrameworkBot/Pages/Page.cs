using System.Text;
using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>What all pages share.</summary>
internal sealed class Page(ServedCorpora corpora)
{
    /// <summary>A whole page around what <paramref name="main"/> writes.</summary>
    /// <param name="corpus">Whose page it is.</param>
    /// <param name="title">The page's title; the bot's name follows it, unless it is that name.</param>
    /// <param name="main">Writes the main part.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="look">The class of the body, for the style sheet.</param>
    /// <param name="head">Writes further elements of the head.</param>
    public IResult Of(ServedCorpus corpus, string title, Action<Html> main, int status = StatusCodes.Status200OK, string look = "", Action<Html>? head = null)
    {
        string site = corpus.Title, root = corpus.Endpoint.Root;
        var html = new Html();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(title == site ? title : $"{title} · {site}")}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/site.css">

            """);
        head?.Invoke(html);
        html.Add($"""
            </head>
            <body class="{look}">
            <header>
            <nav aria-label="Site"><a class="site" href="{root}/">{site}</a> <a href="{root}/articles">Articles</a> <a href="{root}/about">About</a></nav>

            """);
        if (corpora.All.Count > 1) CorpusLinks.Add(html, corpora, corpus);
        html.Add($"</header>\n<main>\n\n");
        main(html);
        html.Add($"""
            </main>
            </body>
            </html>

            """);
        return Results.Text(html.ToString(), "text/html", Encoding.UTF8, status);
    }
}
