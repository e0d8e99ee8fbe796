using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Cli.Ask;

/// <summary>Criteria by candidates, as the text tells it in rows.</summary>
/// <param name="Columns">The candidates.</param>
/// <param name="Rows">One row for each criterion.</param>
public sealed record JsonTable(IReadOnlyList<string> Columns, IReadOnlyList<JsonRow> Rows)
{
    /// <summary>The table of a part; null where it has none, or one that only cards show.</summary>
    public static JsonTable? Of(AnswerPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        return part.Table is { IsToldInText: true } table ? new JsonTable(table.Columns, [.. table.Rows.Select(row => new JsonRow(row.Label, [.. row.Cells.Select(Cell)]))]) : null;
    }

    private static IReadOnlyList<JsonStatement> Cell(AnswerCell cell) => [.. cell.Values.Select(value => new JsonStatement(value.Text, value.Source.Citation.Number))];
}

/// <summary>A row of a table.</summary>
/// <param name="Label">The criterion.</param>
/// <param name="Cells">One for each column: what the articles say and its citation, at most two where they differ, none where they say nothing.</param>
public sealed record JsonRow(string Label, IReadOnlyList<IReadOnlyList<JsonStatement>> Cells);
