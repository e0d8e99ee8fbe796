using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>The columns of tables that hold nothing but years: there "1742" is a date, and elsewhere in a table it may be anything.</summary>
internal sealed class YearColumns
{
    private readonly HashSet<(int Article, int Block, int Column)> _columns = [];

    /// <summary>Finds the columns of a corpus.</summary>
    public YearColumns(Corpus corpus)
    {
        foreach (var table in corpus.Passages.Where(passage => passage.Kind == PassageKind.TableRow).GroupBy(passage => (passage.Article, passage.Block)))
            for (var column = 1; column < table.First().Cells.Count; column++)
                if (table.Any(row => TextAt(row, column).Length > 0) && table.All(row => TextAt(row, column) is var text && (text.Length == 0 || Years.IsYear(text))))
                    _columns.Add((table.Key.Article, table.Key.Block, column));
    }

    /// <summary>Whether a column of a row's table holds years.</summary>
    public bool Has(Passage row, int column) => _columns.Contains((row.Article, row.Block, column));

    private static string TextAt(Passage row, int column) => column < row.Cells.Count ? row.Cells[column].Text : "";
}
