using System.Net;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Tests.Hosting;

/// <summary>Reads from a page what stands at an anchor.</summary>
internal static partial class ArticleHtml
{
    /// <summary>The text that a link to the anchor marks: a sentence, or a table row read as one.</summary>
    public static string TextAt(string page, string anchor)
    {
        var element = Assert.Single(Regex.Matches(page, $"<(span|tr)[^>]*? id=\"{Regex.Escape(anchor)}\">(.*?)</\\1>", RegexOptions.Singleline));
        var inner = element.Groups[2].Value;
        if (element.Groups[1].Value == "span") return Decode(inner);
        return TableRowText.Of([.. Cell().Matches(inner).Select(cell => new TableCell(Decode(cell.Groups["header"].Value), Decode(cell.Groups["text"].Value)))]);
    }

    /// <summary>The ids of the page in order.</summary>
    public static IEnumerable<string> Ids(string page) => Id().Matches(page).Select(match => match.Groups[1].Value);

    // No tag may stand inside: what was text in the article is text on the page.
    private static string Decode(string html)
    {
        Assert.DoesNotContain('<', html);
        return WebUtility.HtmlDecode(html);
    }

    [GeneratedRegex("<t[hd](?: [a-z]+=\"[a-z]+\")*(?: data-header=\"(?<header>[^\"]*)\")?>(?<text>.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
