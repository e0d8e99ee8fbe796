using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Answers.Decisions;

namespace FrameworkBot.Answering.Answers;

/// <summary>An answer as plain text: the headline, the statements with their numbers, the sources.</summary>
public static class AnswerText
{
    /// <summary>The whole reply, lines parted by line feeds, without suggestions.</summary>
    public static string Render(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var text = new StringBuilder();
        foreach (var part in answer.Parts)
        {
            if (text.Length > 0) text.Append('\n');
            Append(text, part);
        }
        // A record has its sources in it.
        if (answer.Parts.All(part => part.Record is not null)) return text.ToString();
        if (answer.CitationsInText.Any()) text.Append('\n').Append(Phrases.Sources).Append(":\n");
        foreach (var line in SourceLines(answer)) text.Append(line).Append('\n');
        return text.ToString();
    }

    /// <summary>One line for each article and section cited: "[1] [3] Title (year), “section”, address"; year and address where known.</summary>
    public static IEnumerable<string> SourceLines(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        foreach (var group in answer.CitationsInText.GroupBy(citation => (citation.ArticleId, citation.Section)))
        {
            var first = group.First();
            var numbers = string.Join(' ', group.Select(citation => string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]")));
            var year = first.Year is { } known ? string.Create(CultureInfo.InvariantCulture, $" ({known})") : "";
            var section = first.Section.Length > 0 ? "“" + first.Section + "”" : Phrases.NoSection;
            var address = first.Url is { } url ? ", " + url.AbsoluteUri : "";
            yield return $"{numbers} {first.Title}{year}, {section}{address}";
        }
    }

    private static void Append(StringBuilder text, AnswerPart part)
    {
        if (!part.Headline.IsEmpty) text.Append(part.Headline).Append('\n');
        if (part.Record is { } record)
        {
            text.Append('\n').Append(DecisionMarkdown.Write(record)).Append('\n');
            return;
        }
        foreach (var statement in part.Statements)
            text.Append("• “").Append(statement.Text).Append("” [").Append(statement.Citation.Number.ToString(CultureInfo.InvariantCulture)).Append("]\n");
        if (part.Nearest is { } nearest) text.Append(Phrases.Nearest).Append(" “").Append(nearest.Text).Append("” ").Append(Numbers([nearest])).Append('\n');
        foreach (var row in Rows(part)) text.Append(row).Append('\n');
        foreach (var remark in part.Remarks) text.Append(remark.Text).Append(' ').Append(Numbers(remark.Sources)).Append('\n');
        foreach (var note in part.Notes) text.Append(note).Append('\n');
    }

    /// <summary>The rows of a table that text needs, a line each: "criterion — candidate: verdict [1], other: nothing said"; none for other tables.</summary>
    public static IEnumerable<string> Rows(AnswerPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Table is { IsToldInText: true } table ? Rows(table) : [];
    }

    /// <summary>The rows of a table, a line each.</summary>
    public static IEnumerable<string> Rows(AnswerTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table.Rows.Select(row => Phrases.Row(row.Label, table.Columns.Zip(row.Cells, (column, cell) =>
            (column, cell.Values.Count == 0 ? Phrases.NothingSaid : string.Join(", ", cell.Values.Select(value => value.Text + " " + Numbers([value.Source])))))));
    }

    /// <summary>The numbers of statements, each once: "[1] [3]".</summary>
    public static string Numbers(IEnumerable<Statement> statements)
    {
        ArgumentNullException.ThrowIfNull(statements);
        return string.Join(' ', statements.Select(statement => statement.Citation.Number).Distinct().Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));
    }
}
