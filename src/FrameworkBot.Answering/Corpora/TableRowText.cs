using System.Text;

namespace FrameworkBot.Answering.Corpora;

/// <summary>How a table row reads as one line: "first cell — header: cell; header: cell". Every part stands in the table.</summary>
public static class TableRowText
{
    /// <summary>The line for the cells of one row; cells without text are left out.</summary>
    public static string Of(IReadOnlyList<TableCell> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var text = new StringBuilder(cells.Count > 0 ? cells[0].Text : "");
        var separator = text.Length > 0 ? " — " : "";
        foreach (var cell in cells.Skip(1))
        {
            if (cell.Text.Length == 0) continue;
            text.Append(separator);
            if (cell.Header.Length > 0) text.Append(cell.Header).Append(": ");
            text.Append(cell.Text);
            separator = "; ";
        }
        return text.ToString();
    }
}
