using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Decisions;

namespace FrameworkBot.Chat.Text;

/// <summary>How statements stand below each other.</summary>
internal enum MarkdownShape
{
    /// <summary>As a Markdown list.</summary>
    List,

    /// <summary>Each in a paragraph with a dot before it: Teams shows lists on the desktop only, and no single line break.</summary>
    Paragraphs,
}

/// <summary>An answer as Markdown: headline with the lead in bold, quotes with their numbers, notes. Blocks are parted by blank lines.</summary>
internal static class AnswerMarkdown
{
    /// <summary>The text without sources.</summary>
    public static string Body(Answer answer, TextLimits limits, MarkdownShape shape)
    {
        var text = new StringBuilder();
        var (mark, between) = shape == MarkdownShape.List ? ("- ", "\n") : ("• ", "\n\n");
        foreach (var part in answer.Parts)
        {
            if (!part.Headline.IsEmpty) Block(text).Append(Headline(part.Headline, limits));
            if (part.Record is { } record) Append(text, record, limits, mark, between);
            else if (part.Statements.Count > 0) Block(text).AppendJoin(between, part.Statements.Select(statement => mark + Quote(statement, limits)));
            if (part.Nearest is { } nearest) Block(text).Append(MarkdownEscape.Line(Phrases.Nearest)).Append(' ').Append(Quote(nearest, limits));
            foreach (var remark in part.Remarks) Block(text).Append(MarkdownEscape.Line(Clip.At(remark.Text, limits.Remark))).Append(' ').Append(AnswerText.Numbers(remark.Sources));
            foreach (var note in part.Notes) Block(text).Append(MarkdownEscape.Line(Clip.At(note, limits.Remark)));
        }
        return text.ToString();
    }

    // Without its table, which not every channel draws: its rows are told as lines.
    private static void Append(StringBuilder text, DecisionRecord record, TextLimits limits, string mark, string between)
    {
        foreach (var section in record.Sections)
        {
            Block(text).Append("**").Append(MarkdownEscape.Inline(section.Heading)).Append("**");
            var rows = section.Table is { } table ? AnswerText.Rows(table) : [];
            var lines = section.Lines.Select(line => Line(line, limits)).Concat(rows.Select(row => MarkdownEscape.Inline(row).Replace("&#91;", "[", StringComparison.Ordinal).Replace("&#93;", "]", StringComparison.Ordinal))).ToArray();
            if (lines.Length > 0) Block(text).AppendJoin(between, lines.Select(line => mark + line));
        }
    }

    private static string Line(DecisionLine line, TextLimits limits) => string.Join(' ', new[]
    {
        MarkdownEscape.Inline(Clip.At(line.Lead, limits.Remark)),
        line.Quote is null ? "" : $"“{MarkdownEscape.Inline(Clip.At(line.Quote, limits.Quote))}”",
        AnswerText.Numbers(line.Sources),
    }.Where(piece => piece.Length > 0));

    private static StringBuilder Block(StringBuilder text) => text.Length > 0 ? text.Append("\n\n") : text;

    private static string Headline(Headline headline, TextLimits limits)
    {
        var lead = Clip.At(headline.Lead.Trim(), limits.Remark);
        var rest = Clip.At(headline.Rest, limits.Remark);
        if (lead.Length == 0) return MarkdownEscape.Line(rest);
        var space = headline.Lead.EndsWith(' ') ? " " : "";
        return $"**{MarkdownEscape.Inline(lead)}**{space}{MarkdownEscape.Inline(rest)}";
    }

    private static string Quote(Statement statement, TextLimits limits) =>
        $"“{MarkdownEscape.Inline(Clip.At(statement.Text, limits.Quote))}” [{statement.Citation.Number.ToString(CultureInfo.InvariantCulture)}]";
}
