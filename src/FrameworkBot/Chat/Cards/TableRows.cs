using System.Globalization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.Chat.Text;

namespace FrameworkBot.Chat.Cards;

/// <summary>A table as rows of columns: the table element of cards is younger than some channels.</summary>
internal static class TableRows
{
    private const int LabelWidth = 2;
    private const int CellWidth = 3;
    private const int LongestLabel = 80;

    /// <summary>The header and the rows.</summary>
    public static IEnumerable<CardElement> Of(AnswerTable table, Func<Citation, string?> linkTo, int longest)
    {
        yield return new CardColumns { Columns = Columns(Label(""), table.Columns.Select(Label)) };
        foreach (var row in table.Rows)
            yield return new CardColumns { Separator = true, Spacing = "small", Columns = Columns(Label(row.Label), row.Cells.Select(cell => Cell(cell, linkTo, longest))) };
    }

    private static CardColumn[] Columns(CardElement label, IEnumerable<CardElement> cells) =>
        [new CardColumn { Width = LabelWidth, Items = [label] }, .. cells.Select(cell => new CardColumn { Width = CellWidth, Items = [cell] })];

    private static CardText Label(string text) => CardTexts.Paragraph(CardTexts.Run(Clip.At(text, LongestLabel)) with { Weight = "Bolder" });

    private static CardText Cell(AnswerCell cell, Func<Citation, string?> linkTo, int longest)
    {
        if (cell.Values.Count == 0) return CardTexts.Paragraph(CardTexts.Run(Phrases.NothingSaid) with { IsSubtle = true });
        var runs = new List<TextRun>();
        foreach (var value in cell.Values)
        {
            runs.Add(CardTexts.Run((runs.Count > 0 ? ", " : "") + Clip.At(value.Text, longest) + " "));
            runs.Add(Number(value.Source.Citation, linkTo));
        }
        return new CardText { Inlines = runs };
    }

    private static TextRun Number(Citation citation, Func<Citation, string?> linkTo) =>
        new() { Text = string.Create(CultureInfo.InvariantCulture, $"[{citation.Number}]"), SelectAction = CardSources.Open(citation, linkTo) };
}
