using System.Globalization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Chat.Citations;

namespace FrameworkBot.Chat.Text;

/// <summary>Sources in the text, a paragraph each: for citations that a channel has no better place for.</summary>
internal static class SourceParagraphs
{
    /// <summary>The paragraphs, after a blank line; empty without citations.</summary>
    public static string Of(IReadOnlyList<Citation> citations, Func<Citation, string?> linkTo, TextLimits limits) =>
        citations.Count == 0 ? "" : $"\n\n{Phrases.Sources}:" + string.Concat(citations.Select(citation => "\n\n" + Source(citation, linkTo(citation), limits)));

    // There are no brackets in a link's text, because those would not survive.
    private static string Source(Citation citation, string? link, TextLimits limits)
    {
        var name = $"{citation.Number.ToString(CultureInfo.InvariantCulture)} · {MarkdownEscape.Inline(SourceName.Of(citation, limits.Title))}";
        return link is null ? name : $"[{name}]({MarkdownEscape.Destination(link)})";
    }
}
