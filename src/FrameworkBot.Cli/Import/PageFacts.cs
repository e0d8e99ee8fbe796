using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace FrameworkBot.Cli.Import;

/// <summary>What a page says about itself: in meta tags, in JSON-LD, in time elements and bylines.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">The year of its date.</param>
/// <param name="Url">Its own address.</param>
internal sealed partial record PageFacts(string? Title, string? Author, string? Publisher, int? Year, Uri? Url)
{
    private const int LongestName = 80;

    /// <summary>Reads the facts of a page.</summary>
    public static PageFacts Of(IDocument document)
    {
        var structured = StructuredData.Of(document);
        var publisher = structured.Publisher ?? Meta(document, "og:site_name", "publisher", "citation_journal_title", "dc.publisher");
        return new PageFacts(
            TextOf(Only(document.QuerySelectorAll("h1"))) ?? structured.Title ?? Meta(document, "og:title", "citation_title", "dc.title", "twitter:title") ?? WithoutSite(document.Title, publisher),
            NameOf(structured.Author ?? Meta(document, "author", "article:author", "citation_author", "dc.creator", "parsely-author", "twitter:creator") ?? TextOf(document.QuerySelector("[rel~=author], [itemprop=author], .byline, .author"))),
            publisher,
            YearOf(structured.Date) ?? YearOf(Meta(document, "article:published_time", "citation_publication_date", "dc.date", "dc.date.issued", "date", "publish-date", "parsely-pub-date", "datepublished"))
                ?? YearOf(document.QuerySelector("[itemprop=datePublished]")?.GetAttribute("datetime") ?? document.QuerySelector("[itemprop=datePublished]")?.GetAttribute("content"))
                ?? YearOf(document.QuerySelectorAll("time").Select(time => time.GetAttribute("datetime") ?? time.TextContent).FirstOrDefault(text => YearOf(text) is not null))
                ?? YearOf(Meta(document, "article:modified_time", "og:updated_time", "last-modified", "docusaurus_last_updated")),
            UrlOf(document.QuerySelector("link[rel~=canonical]")?.GetAttribute("href")) ?? UrlOf(Meta(document, "og:url")) ?? UrlOf(structured.Url));
    }

    /// <summary>The first year of four digits in a date, from 1900 to 2099; null where there is none.</summary>
    public static int? YearOf(string? date) =>
        date is not null && YearPattern().Match(date) is { Success: true } year ? int.Parse(year.Value, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <summary>An address on the web; null for anything else.</summary>
    public static Uri? UrlOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;

    /// <summary>A person's name without "by" before it; null for addresses and what is too long for a name.</summary>
    public static string? NameOf(string? text)
    {
        if (text is null || text.Contains("://", StringComparison.Ordinal)) return null;
        var name = ByPattern().Replace(text.Trim().TrimStart('@'), "").Trim();
        return name.Length is > 1 and <= LongestName ? name : null;
    }

    private static string? Meta(IDocument document, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var meta in document.QuerySelectorAll("meta"))
                if (string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase) && meta.GetAttribute("content")?.Trim() is { Length: > 0 } content)
                    return content;
        return null;
    }

    private static string? TextOf(IElement? element) => element is null ? null : BlockReader.TextOf(element) is { Length: > 0 } text ? text : null;

    private static IElement? Only(IHtmlCollection<IElement> elements) => elements.Length == 1 ? elements[0] : null;

    // "Two Kettles | The Kettle Press"
    private static string? WithoutSite(string? title, string? site)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        var parts = SeparatorPattern().Split(title.Trim());
        return parts.Length == 1 ? parts[0] : parts[^1] == site || parts[^1].Length < parts[0].Length ? string.Join(" – ", parts[..^1]) : title.Trim();
    }

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b|(?<=^)(?:19|20)[0-9]{2}(?=[0-9]{4})")]
    private static partial Regex YearPattern();

    [GeneratedRegex(@"^(?:written |posted |published )?by:?\s+", RegexOptions.IgnoreCase)]
    private static partial Regex ByPattern();

    [GeneratedRegex(@"\s+[|·»–—-]\s+|\s+::\s+")]
    private static partial Regex SeparatorPattern();
}
