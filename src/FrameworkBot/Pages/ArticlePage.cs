using System.Globalization;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Corpora;

namespace FrameworkBot.Pages;

/// <summary>An article to read, each sentence under its anchor.</summary>
internal static class ArticlePage
{
    private const int SectionsWithoutContents = 3;

    /// <summary>The page.</summary>
    public static IResult Of(Page page, ServedCorpus corpus, Article article) => page.Of(corpus, article.Title, html =>
    {
        html.Add($"<article>\n<h1>{article.Title}</h1>\n");
        AddOrigin(html, article);
        if (article.Sections.Count > SectionsWithoutContents) AddContents(html, article);
        for (var i = 0; i < article.Sections.Count; i++)
        {
            var section = article.Sections[i];
            if (section.Heading.Length > 0)
                html.Add($"<h{LevelOf(section)} id=\"part-{i + 1}\">{section.Heading}</h{LevelOf(section)}>\n");
            PassageBlocks.Add(html, section.Passages);
        }
        html.Add($"</article>\n");
    });

    private static int LevelOf(Section section) => Math.Clamp(section.Level, 2, 6);

    private static void AddOrigin(Html html, Article article)
    {
        string?[] known = [article.Author, article.Publisher, article.Year?.ToString(CultureInfo.InvariantCulture)];
        var line = string.Join(" · ", known.OfType<string>());
        if (line.Length == 0 && article.Url is null) return;
        html.Add($"<p class=\"origin\">{line}");
        if (line.Length > 0 && article.Url is not null) html.Add($" · ");
        if (article.Url is { } url) html.Add($"<a href=\"{url.AbsoluteUri}\" rel=\"noreferrer\">Original at {url.Host}</a>");
        html.Add($"</p>\n");
    }

    private static void AddContents(Html html, Article article)
    {
        html.Add($"<details class=\"contents\">\n<summary>Contents</summary>\n<ul>\n");
        for (var i = 0; i < article.Sections.Count; i++)
        {
            var section = article.Sections[i];
            if (section.Heading.Length > 0) html.Add($"<li class=\"level-{LevelOf(section)}\"><a href=\"#part-{i + 1}\">{section.Heading}</a></li>\n");
        }
        html.Add($"</ul>\n</details>\n");
    }
}
