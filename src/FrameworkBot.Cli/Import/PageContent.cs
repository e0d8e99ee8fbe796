using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FrameworkBot.Cli.Import;

/// <summary>Finds the article in a page: what is no text of it is taken out, then the element with most of the text is chosen.</summary>
internal static partial class PageContent
{
    private const double MostOfIt = 0.5;

    // What never holds text of an article, by element or by what it says of itself.
    private const string NoText =
        "script, style, noscript, template, nav, aside, footer, form, button, input, select, textarea, svg, iframe, object, embed, video, audio, canvas, dialog, figcaption, head, "
        + "[hidden], [aria-hidden=true], [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [role=dialog], [role=alertdialog], [role=menu], [role=toolbar], "
        + "a.headerlink, a.anchor, a.anchorjs-link, a.hash-link, a.footnote-ref, a.footnote-back-ref, sup.footnote-ref, sup.reference, .byline, .post-meta, .entry-meta, .article-meta, .mw-editsection, .sr-only, .visually-hidden, .screen-reader-text";

    private static readonly string[] LikelyPlaces = ["article", "main", "[role=main]", "[itemprop=articleBody]", "#content, .content, .post, .entry-content, .markdown-body, .document"];

    /// <summary>The element that holds the article. The document is changed.</summary>
    public static IElement Of(IDocument document)
    {
        var body = document.Body ?? document.DocumentElement;
        Remove(body.QuerySelectorAll(NoText));
        var all = Math.Max(1, body.TextContent.Length);
        // A banner by its class, but never the page itself because of a class such as "has-sidebar".
        Remove(body.QuerySelectorAll("[class], [id]").Where(element => element.LocalName is not ("body" or "main" or "article") && IsNoText(element) && element.TextContent.Length < MostOfIt * all && element.QuerySelector("main, article, h1") is null));
        // The page's own header, and not the one of the article, which has its title.
        Remove(body.QuerySelectorAll("header").Where(header => header.Closest("article, main, [role=main]") is null && header.QuerySelector("h1") is null));
        var words = Weight(body);
        return LikelyPlaces.Select(selector => body.QuerySelectorAll(selector).OrderByDescending(Weight).FirstOrDefault())
            .FirstOrDefault(element => element is not null && Weight(element) > MostOfIt * words) ?? body;
    }

    // Text that is read: paragraphs, items, cells and code, links left out.
    private static int Weight(IElement element) =>
        element.QuerySelectorAll("p, li, td, pre, dd, h1, h2, h3").Sum(part => part.TextContent.Length - part.QuerySelectorAll("a").Sum(link => link.TextContent.Length));

    private static bool IsNoText(IElement element) => $"{element.GetAttribute("class")} {element.Id}" is var names && NoTextPattern().IsMatch(names);

    private static void Remove(IEnumerable<IElement> elements)
    {
        foreach (var element in elements.ToArray()) element.Remove();
    }

    [GeneratedRegex(@"(?:^|[\s_-])(?:cookies?|consent|gdpr|banner|navbar|nav|navigation|menu|sidebar|breadcrumbs?|footer|share|sharing|social|newsletter|subscribe|subscription|promo|advert|advertisement|ads?|toc|table-of-contents|tableofcontents|pagination|pager|related|recommended|comments?|skip-?(?:link|nav|to-content)|feedback|edit-(?:this-)?page|edit-link|copy-?button|modal|popup|overlay|paywall|cta|author-bio|site-header|page-header-actions|search)(?:$|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex NoTextPattern();
}
