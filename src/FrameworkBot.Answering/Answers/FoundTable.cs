using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Answers;

/// <summary>A table before its sentences get their citation numbers.</summary>
/// <param name="Columns">The headers.</param>
/// <param name="Rows">The rows.</param>
internal sealed record FoundTable(IReadOnlyList<string> Columns, IReadOnlyList<FoundRow> Rows)
{
    private const int FewestValues = 2;

    /// <summary>A table of the rows that say anything; null where that is too little to be worth one.</summary>
    public static FoundTable? Of(IReadOnlyList<string> columns, IEnumerable<FoundRow> rows)
    {
        FoundRow[] telling = [.. rows.Where(row => row.Cells.Any(cell => cell.Count > 0))];
        return columns.Count < 2 || telling.Sum(row => row.Cells.Sum(cell => cell.Count)) < FewestValues ? null : new FoundTable(columns, telling);
    }

    /// <summary>Whether text tells it too.</summary>
    public bool IsToldInText { get; init; }

    /// <summary>The table with numbered citations.</summary>
    public AnswerTable State(CitationList citations)
    {
        AnswerCell Cell(IReadOnlyList<FoundValue> values) => new([.. values.Select(value => new CellValue(value.Text, citations.State(value.Sentence)))]);
        return new AnswerTable(Columns, [.. Rows.Select(row => new AnswerRow(row.Label, [.. row.Cells.Select(Cell)]))]) { IsToldInText = IsToldInText };
    }
}

/// <summary>A row of a <see cref="FoundTable"/>.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Cells">The values of each cell.</param>
internal sealed record FoundRow(string Label, IReadOnlyList<IReadOnlyList<FoundValue>> Cells);

/// <summary>A value of a <see cref="FoundTable"/>.</summary>
internal sealed record FoundValue(string Text, Sentence Sentence);
