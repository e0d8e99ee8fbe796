using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Chat;

/// <summary>An answer as Markdown. Blocks are parted by blank lines, because Teams ignores a single line break.</summary>
internal static class MarkdownText
{
    /// <summary>Headline with the lead in bold, quotes with their numbers, notes, sources with links.</summary>
    public static string Render(Answer answer, Func<Citation, string> linkTo)
    {
        var text = new StringBuilder();
        foreach (var part in answer.Parts)
        {
            if (!part.Headline.IsEmpty) Block(text).Append(Headline(part.Headline));
            if (part.Statements.Count > 0) Block(text).AppendJoin('\n', part.Statements.Select(Statement));
            foreach (var note in part.Notes) Block(text).Append(MarkdownEscape.Line(note));
        }
        if (answer.Citations.Count == 0) return text.ToString();
        Block(text).Append(Phrases.Sources).Append(':');
        Block(text).AppendJoin('\n', answer.Citations.GroupBy(citation => (citation.ArticleId, citation.Section)).Select(group => Source([.. group], linkTo)));
        return text.ToString();
    }

    /// <summary>What may be asked next, for a channel without buttons.</summary>
    public static string AskNext(Answer answer)
    {
        var text = new StringBuilder("\n\n").Append(Phrases.AskNext).Append(":\n\n");
        return text.AppendJoin('\n', answer.Suggestions.Select(question => "- " + MarkdownEscape.Line(question))).ToString();
    }

    private static StringBuilder Block(StringBuilder text) => text.Length > 0 ? text.Append("\n\n") : text;

    private static string Headline(Headline headline)
    {
        var lead = headline.Lead.Trim();
        if (lead.Length == 0) return MarkdownEscape.Line(headline.Rest);
        var space = headline.Lead.EndsWith(' ') ? " " : "";
        return $"**{MarkdownEscape.Inline(lead)}**{space}{MarkdownEscape.Inline(headline.Rest)}";
    }

    private static string Statement(Statement statement) => $"- “{MarkdownEscape.Inline(statement.Text)}” [{Number(statement.Citation)}]";

    // Each number leads to its sentence. There are no brackets in the links' texts, because those would not survive every channel.
    private static string Source(Citation[] group, Func<Citation, string> linkTo)
    {
        var section = group[0].Section.Length > 0 ? group[0].Section : Phrases.NoSection;
        var title = MarkdownEscape.Inline($"{group[0].Title}: {section}");
        return group is [var only]
            ? $"- [{Number(only)} · {title}]({linkTo(only)})"
            : "- " + string.Concat(group.Select(citation => $"[{Number(citation)}]({linkTo(citation)}) · ")) + title;
    }

    private static string Number(Citation citation) => citation.Number.ToString(CultureInfo.InvariantCulture);
}
