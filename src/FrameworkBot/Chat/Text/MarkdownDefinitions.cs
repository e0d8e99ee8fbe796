using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Chat.Citations;

namespace FrameworkBot.Chat.Text;

/// <summary>Markdown's link reference definitions: where the numbers in brackets lead.</summary>
internal static class MarkdownDefinitions
{
    /// <summary>A line for each citation, after a blank line; empty without citations.</summary>
    public static string Of(IReadOnlyList<Citation> citations, Func<Citation, string?> linkTo, TextLimits limits)
    {
        if (citations.Count == 0) return "";
        var text = new StringBuilder("\n");
        foreach (var citation in citations)
        {
            var number = citation.Number.ToString(CultureInfo.InvariantCulture);
            var target = linkTo(citation) is { } link ? MarkdownEscape.Destination(link) : "cite:" + number;
            text.Append("\n[").Append(number).Append("]: ").Append(target).Append(" \"").Append(MarkdownEscape.Title(SourceName.Of(citation, limits.Title))).Append('"');
        }
        return text.ToString();
    }
}
