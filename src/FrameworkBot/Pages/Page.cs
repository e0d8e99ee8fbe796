using System.Text;

namespace FrameworkBot.Pages;

/// <summary>What all pages share.</summary>
internal static class Page
{
    /// <summary>A whole page around what <paramref name="main"/> writes.</summary>
    public static IResult Of(string title, Action<Html> main, int status = StatusCodes.Status200OK)
    {
        var html = new Html();
        html.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title}</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/site.css">
            </head>
            <body>
            <header><nav aria-label="Site"><a href="/">FrameworkBot</a> <a href="/articles">Articles</a></nav></header>
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
