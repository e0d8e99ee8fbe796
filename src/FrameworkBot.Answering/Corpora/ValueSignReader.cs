using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Reads from a sentence which sorts of values it holds: dates and numbers. Of a table row the cells count, and not the headers above them.</summary>
internal static class ValueSignReader
{
    private static readonly HashSet<string> NumberWords = new(StringComparer.Ordinal)
    {
        "fraction", "percentage", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "fifty", "dozen",
        "hundred", "thousand", "thousands", "million", "millions", "billion", "billions", "half", "twice", "double", "majority",
    };

    /// <summary>The signs of a sentence's values.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="mentions">The entities they name: a number in a name is none.</param>
    /// <param name="passage">The passage it stands in.</param>
    /// <param name="columns">The columns of tables that hold years.</param>
    /// <param name="articleYears">The years from which the articles speak.</param>
    public static SentenceSigns Read(string text, IReadOnlyList<Token> tokens, IReadOnlyList<EntityMention> mentions, Passage passage, YearColumns columns, IReadOnlySet<string> articleYears)
    {
        if (passage.Kind == PassageKind.TableRow) return OfRow(passage, columns, articleYears);
        var hasDigits = false;
        var signs = SentenceSigns.None;
        foreach (var token in tokens)
        {
            if (NumberWords.Contains(token.Text)) signs |= SentenceSigns.Number;
            hasDigits |= char.IsDigit(token.Text[0]);
        }
        if (!hasDigits && signs == SentenceSigns.None) return signs;
        var years = Years.In(text);
        foreach (System.Text.RegularExpressions.Match year in years) signs |= OfYear(year.Value[^4..], articleYears);
        for (var i = 0; i < tokens.Count; i++)
            if (char.IsDigit(tokens[i].Text[0]) && !years.Any(year => year.Index <= tokens[i].Start && tokens[i].Start < year.Index + year.Length) && !mentions.Any(mention => mention.Start <= i && i < mention.End))
                signs |= SentenceSigns.Number;
        return signs.HasFlag(SentenceSigns.Number) ? signs | OfQuantities(text) : signs;
    }

    private static SentenceSigns OfRow(Passage row, YearColumns columns, IReadOnlySet<string> articleYears)
    {
        var signs = SentenceSigns.None;
        for (var column = 1; column < row.Cells.Count; column++)
        {
            var text = row.Cells[column].Text;
            if (columns.Has(row, column) && text.Length > 0) signs |= OfYear(text, articleYears);
            else
            {
                foreach (System.Text.RegularExpressions.Match year in Years.In(text)) signs |= OfYear(year.Value[^4..], articleYears);
                signs |= OfQuantities(text);
            }
        }
        return signs;
    }

    private static SentenceSigns OfYear(string year, IReadOnlySet<string> articleYears) =>
        articleYears.Contains(year) ? SentenceSigns.Date : SentenceSigns.Date | SentenceSigns.PastDate;

    private static SentenceSigns OfQuantities(string text)
    {
        var signs = SentenceSigns.None;
        foreach (var quantity in Quantities.In(text))
            signs |= quantity.Measure switch
            {
                Measure.Money => SentenceSigns.Number | SentenceSigns.Money | (quantity.IsRunning || quantity.IsDifference ? SentenceSigns.None : quantity.IsRate ? SentenceSigns.Rate : SentenceSigns.Price),
                Measure.Time => SentenceSigns.Number | SentenceSigns.Duration,
                Measure.Share => SentenceSigns.Number | SentenceSigns.Share,
                _ => quantity.IsInWords && quantity.Unit.Length == 0 ? SentenceSigns.None : SentenceSigns.Number,
            };
        return signs;
    }
}
