using System.Text;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Pages;

/// <summary>What all pages share.</summary>
internal sealed class Page(IOptions<SiteOptions> options)
{
    private readonly string _site = options.Value.Title;

    /// <summary>What the pages call the bot.</summary>
    public string Site => _site;

    /// <summary>A whole page around what <paramref name="main"/> writes.</summary>
    /// <param name="title">The page's title; the bot's name follows it, unless it is that name.</param>
    /// <param name="main">Writes the main part.</param>
    /// <param name="status">The status of the response.</param>
    /// <param name="look">The class of the body, for the style sheet.</param>
    /// <param name="head">Writes further elements of the head.</param>
    public IResult Of(string title, Action<Html> main, int status = StatusCodes.Status200OK, string look = "", Action<Html>? head = null)
    {
        var html = new Html();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{(title == _site ? title : $"{title} · {_site}")}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/site.css">

            """);
        head?.Invoke(html);
        html.Add($"""
            </head>
            <body class="{look}">
            <header><nav aria-label="Site"><a class="site" href="/">{_site}</a> <a href="/articles">Articles</a> <a href="/about">About</a></nav></header>
            <main>

            """);
        main(html);
        html.Add($"""
            </main>
            </body>
            </html>

            """);
        return Results.Text(html.ToString(), "text/html", Encoding.UTF8, status);
    }
}
