using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>
/// What the tables of the articles say of entities, whether these stand in the header or in the first column. Read once, then immutable.
/// </summary>
internal sealed class ArticleTables
{
    private readonly AnalysedCorpus _corpus;
    private readonly ILookup<(int Table, string Label), Value> _values;

    public ArticleTables(AnalysedCorpus corpus)
    {
        _corpus = corpus;
        var tables = corpus.Corpus.Passages.Where(passage => passage.Kind == PassageKind.TableRow).GroupBy(passage => (passage.Article, passage.Block));
        _values = tables.SelectMany((rows, table) => Read(table, [.. rows])).ToLookup(value => (value.Table, value.Label));
    }

    /// <summary>The rows that speak of two or more of some entities, in the order of the articles.</summary>
    /// <param name="question">Where it asks for something, only rows on that are given.</param>
    /// <param name="chosen">Sentences that answer it: their rows are on it.</param>
    public IEnumerable<FoundRow> Compare(Question question, IReadOnlyCollection<Sentence> chosen)
    {
        int[] entities = [.. question.Entities.Select(_corpus.EntityNumber)];
        foreach (var values in _values)
        {
            Value?[] found = [.. entities.Select(entity => values.FirstOrDefault(value => value.Entities.Contains(entity)))];
            var told = found.OfType<Value>().Distinct().ToArray();
            if (told.Length < 2 || !IsAsked(question, values.Key.Label, told, chosen)) continue;
            yield return new FoundRow(values.Key.Label, [.. found.Select(value => (FoundValue[])(value is null ? [] : [new FoundValue(value.Text, value.Sentence)]))]);
        }
    }

    /// <summary>The column that a question asks of some entities, or the best of several; null where no column has it for two of them. What has no value itself is told by its parts.</summary>
    public MeasuredColumn? Measure(Question question)
    {
        MeasuredColumn? best = null;
        foreach (var values in _values)
        {
            if (!values.All(value => value.IsNumber) || FitOf(question, values.Key.Label, values) is var fit && (fit <= 0 || best is not null && fit <= best.Fit)) continue;
            var told = question.Entities.Select(entity => Told(entity, values)).ToArray();
            if (told.Count(some => some.Length > 0) > 1) best = new MeasuredColumn(values.Key.Label, fit, [.. told.SelectMany(some => some).DistinctBy(value => value.Sentence)]);
        }
        return best;
    }

    /// <summary>The column in which a question asks for the least or the most, in that order; null where no column of three rows or more has such values.</summary>
    public MeasuredColumn? Order(Question question, Extreme extreme)
    {
        MeasuredColumn? best = null;
        foreach (var values in _values)
        {
            var rows = values.Where(value => value.Entities.Length == 1 && _corpus.Domain.Entities[value.Entities[0]].Kind.IsCandidate).ToArray();
            if (rows.Length < FewestRows || rows.Length < values.Count() || rows.Any(row => extreme.IsOfDates ? !Years.IsYear(row.Text) : row.Quantities is not [_])) continue;
            var fit = HeaderFit.Of(question, values.Key.Label, _corpus);
            if (extreme.IsOfDates && fit == 0) fit = 1;
            // "The lightest": a column of weights, whatever else is asked.
            if (extreme.Of is { } measured) fit = Lexicon.Stems(values.Key.Label).Contains(EnglishStemmer.Stem(measured), StringComparer.Ordinal) ? 2 : measured == "price" && IsMoney(values) && question.AsksForRunning == MeasureReader.AsksForRunning(new Words(values.Key.Label, _corpus)) ? 2 : 0;
            if (fit <= (best?.Fit ?? 0) || fit < 2 && question.Criteria.Count > 0) continue;
            var ordered = rows.Select(row => (Row: row, Number: NumberIn(row.Text))).OrderBy(row => extreme.IsLeast ? row.Number : -row.Number);
            best = new MeasuredColumn(values.Key.Label, fit, [.. ordered.Select(row => (_corpus.Domain.Entities[row.Row.Entities[0]], row.Row.Text, row.Row.Sentence))]);
        }
        return best;
    }

    private const int FewestRows = 3;

    private static decimal NumberIn(string text)
    {
        var digits = string.Concat(text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',').Where(c => c != ','));
        return decimal.TryParse(digits.TrimEnd('.'), System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private (Entity Entity, string Text, Sentence Sentence)[] Told(Entity entity, IEnumerable<Value> values)
    {
        Entity[] parts = [.. _corpus.Domain.Entities.Where(other => other.BelongsTo == entity.Id)];
        (Entity, string, Sentence)[] own = Find(entity);
        return own.Length > 0 ? own : [.. parts.SelectMany(Find)];

        (Entity, string, Sentence)[] Find(Entity one) =>
            values.FirstOrDefault(value => value.Entities.Contains(_corpus.EntityNumber(one))) is { } found ? [(one, found.Text, found.Sentence)] : [];
    }

    // "Cheaper" asks for money, whatever the column is called.
    private int FitOf(Question question, string label, IEnumerable<Value> values)
    {
        var fit = HeaderFit.Of(question, label, _corpus);
        if (fit != 0 || question.Measure != Language.Measure.Money || question.Dimensions.Count > 0) return question.Measure == Language.Measure.Money && fit == 1 && !IsMoney(values) ? 0 : fit;
        return IsMoney(values) && question.AsksForRunning == MeasureReader.AsksForRunning(new Words(label, _corpus)) ? 1 : 0;
    }

    private static bool IsMoney(IEnumerable<Value> values) => values.All(value => value.Quantities.Any(quantity => quantity.Measure == Language.Measure.Money));

    private static bool IsAsked(Question question, string label, Value[] told, IReadOnlyCollection<Sentence> chosen)
    {
        if (question.Terms.Count == 0) return true;
        if (told[0].Sentence == told[1].Sentence && chosen.Contains(told[0].Sentence)) return true;
        var words = Lexicon.Stems(label);
        return question.Terms.Any(term => words.Contains(term.Stem, StringComparer.Ordinal))
            || question.Dimensions.Any(dimension => dimension.Words.Any(word => Lexicon.Stems(word) is [var only] && words.Contains(only, StringComparer.Ordinal)));
    }

    private IEnumerable<Value> Read(int table, Passage[] rows)
    {
        int[][] named = [.. rows[0].Cells.Select(cell => EntitiesIn(cell.Header))];
        foreach (var row in rows)
        {
            var (label, sentence) = (row.Cells[0].Text, row.Sentences[0]);
            var subject = Subject(label);
            for (var column = 1; column < row.Cells.Count; column++)
            {
                var cell = row.Cells[column];
                if (cell.Text.Length == 0) continue;
                if (named[column].Length > 0) yield return new Value(table, label, named[column], cell.Text, sentence);
                else if (subject is { } entity && cell.Header.Length > 0) yield return new Value(table, cell.Header, [entity], cell.Text, sentence);
            }
        }
    }

    private int[] EntitiesIn(string text) => [.. _corpus.Entities.Find(Tokenizer.Tokenize(text)).Select(mention => mention.Entity)];

    // A row is about an entity when its label is that entity's name and nothing else.
    private int? Subject(string label)
    {
        var tokens = Tokenizer.Tokenize(label);
        return _corpus.Entities.Find(tokens) is [var only] && only.Length == tokens.Count ? only.Entity : null;
    }

    /// <summary>What a table says of several entities in one column.</summary>
    /// <param name="Label">The column's header.</param>
    /// <param name="Fit">How well it fits the question, above 0.</param>
    /// <param name="Values">The entities with their values and the rows these stand in.</param>
    internal sealed record MeasuredColumn(string Label, int Fit, IReadOnlyList<(Entity Entity, string Text, Sentence Sentence)> Values);

    private sealed record Value(int Table, string Label, int[] Entities, string Text, Sentence Sentence)
    {
        // Found when they are first asked for: each question for a number asks all columns.
        public List<Quantity> Quantities => field ??= Language.Quantities.In(Text);

        public bool IsNumber => Years.IsYear(Text) || Quantities.Count > 0;
    }
}
