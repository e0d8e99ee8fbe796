namespace FrameworkBot.Answering.Answers;

/// <summary>What an answer says in rows and columns, beside its statements; every cell that says something has its citation.</summary>
public sealed record AnswerTable
{
    /// <summary>Makes a table.</summary>
    /// <param name="columns">The headers of the columns behind the labels: what is compared; two or more.</param>
    /// <param name="rows">The rows; at least one.</param>
    /// <exception cref="ArgumentException">There are too few columns, no rows, or a row with another number of cells than there are columns.</exception>
    public AnswerTable(IReadOnlyList<string> columns, IReadOnlyList<AnswerRow> rows)
    {
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count < 2 || rows.Count == 0 || rows.Any(row => row.Cells.Count != columns.Count))
            throw new ArgumentException("A table has two columns or more, and rows with a cell for each.", nameof(rows));
        Columns = columns;
        Rows = rows;
    }

    /// <summary>The headers of the columns behind the labels.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; }

    /// <summary>Whether the text needs it: it weighs several criteria, and is no mere addition. Text without tables then tells its rows.</summary>
    public bool IsToldInText { get; init; }

    /// <summary>The citations of all cells in order of number, each once. They carry on where those of the statements end.</summary>
    public IEnumerable<Citation> Citations =>
        Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Values).Select(value => value.Source.Citation).DistinctBy(citation => citation.Number).OrderBy(citation => citation.Number);
}

/// <summary>One row of a table.</summary>
/// <param name="Label">What it is about: a criterion's name, or the words of an article's own table.</param>
/// <param name="Cells">One cell for each column.</param>
public sealed record AnswerRow(string Label, IReadOnlyList<AnswerCell> Cells);

/// <summary>One cell of a table.</summary>
/// <param name="Values">What the articles say, at most two values where they differ; none where they say nothing.</param>
public sealed record AnswerCell(IReadOnlyList<CellValue> Values);

/// <summary>What one sentence says in a cell.</summary>
/// <param name="Text">Words of the sentence, or the fixed phrase for the verdict that a rule draws from it.</param>
/// <param name="Source">The sentence.</param>
public sealed record CellValue(string Text, Statement Source);
