using FrameworkBot.Answering.Answers;
using Spectre.Console;

namespace FrameworkBot.Cli.Replies;

/// <summary>A table on a terminal. Texts are taken as they are.</summary>
internal static class TerminalTable
{
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    /// <summary>Labels in the first column, in each cell what the articles say with its number, or that they say nothing.</summary>
    public static Table Of(AnswerTable table)
    {
        var drawn = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(""));
        foreach (var column in table.Columns) drawn.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        foreach (var row in table.Rows) drawn.AddRow([new Text(row.Label), .. row.Cells.Select(Cell)]);
        return drawn;
    }

    private static Paragraph Cell(AnswerCell cell)
    {
        var text = new Paragraph();
        if (cell.Values.Count == 0) text.Append(Phrases.NothingSaid, Dim);
        for (var i = 0; i < cell.Values.Count; i++)
        {
            text.Append((i > 0 ? ", " : "") + cell.Values[i].Text + " ", Style.Plain);
            text.Append(AnswerText.Numbers([cell.Values[i].Source]), Dim);
        }
        return text;
    }
}
