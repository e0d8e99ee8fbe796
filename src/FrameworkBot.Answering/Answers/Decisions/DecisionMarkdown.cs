using System.Globalization;
using System.Text;

namespace FrameworkBot.Answering.Answers.Decisions;

/// <summary>Writes a <see cref="DecisionRecord"/> as a Markdown file with front matter, as MADR has it.</summary>
public static class DecisionMarkdown
{
    private const string Special = "\\`*_[]<>|&#~$";

    /// <summary>The file's text, lines parted by line feeds.</summary>
    /// <param name="record">The record.</param>
    /// <param name="linkTo">Where a citation can be read; null for nowhere but the article's own address.</param>
    public static string Write(DecisionRecord record, Func<Citation, string?>? linkTo = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        var text = new StringBuilder("---\nstatus: proposed\ndate:\ndecision-makers:\n---\n\n# ").Append(Escape(record.Title)).Append('\n');
        foreach (var section in record.Sections)
        {
            text.Append('\n').Append('#', section.Level).Append(' ').Append(Escape(section.Heading)).Append('\n');
            if (section.Lines.Count > 0 || section.Table is not null) text.Append('\n');
            foreach (var line in section.Lines) text.Append("* ").Append(Line(line)).Append('\n');
            if (section.Table is { } table) Append(text, table, section.Lines.Count > 0);
        }
        text.Append("\n### ").Append(Phrases.Sources).Append("\n\n");
        foreach (var citation in record.Sources.Select(source => source.Citation)) text.Append("* ").Append(Source(citation, linkTo)).Append('\n');
        return text.ToString();
    }

    private static string Line(DecisionLine line)
    {
        var quote = line.Quote is null ? "" : "“" + Escape(line.Quote) + "”";
        var parts = new[] { Escape(line.Lead), quote, AnswerText.Numbers(line.Sources) };
        return string.Join(' ', parts.Where(part => part.Length > 0));
    }

    private static void Append(StringBuilder text, AnswerTable table, bool isBelowLines)
    {
        if (isBelowLines) text.Append('\n');
        text.Append("| |").AppendJoin('|', table.Columns.Select(column => " " + Escape(column) + " ")).Append("|\n|---|").Insert(text.Length, "---|", table.Columns.Count).Append('\n');
        foreach (var row in table.Rows)
            text.Append("| ").Append(Escape(row.Label)).Append(" |").AppendJoin('|', row.Cells.Select(cell => " " + Cell(cell) + " ")).Append("|\n");
    }

    private static string Cell(AnswerCell cell) =>
        cell.Values.Count == 0 ? Phrases.NothingSaid : string.Join(", ", cell.Values.Select(value => Escape(value.Text) + " " + AnswerText.Numbers([value.Source])));

    private static string Source(Citation citation, Func<Citation, string?>? linkTo)
    {
        var year = citation.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known})") : "";
        var name = Escape($"{citation.Title}{year}, {(citation.Section.Length > 0 ? "“" + citation.Section + "”" : Phrases.NoSection)}");
        var link = linkTo?.Invoke(citation) ?? citation.Url?.AbsoluteUri;
        return string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}] {(link is null ? name : $"[{name}](<{link.Replace("<", "%3C", StringComparison.Ordinal).Replace(">", "%3E", StringComparison.Ordinal)}>)")}");
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (Special.Contains(character, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(character is '\n' or '\r' or '\t' ? ' ' : character);
        }
        return escaped.ToString();
    }
}
