using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Takes the words out of a sentence that answer a question in short: a date, a number with its unit, a name.</summary>
internal static class ValueReader
{
    private const int LongestSpan = 30;

    /// <summary>The value as it stands in the sentence; null where none can be told.</summary>
    public static string? Read(Question question, AnalysedSentence sentence, AnalysedCorpus corpus)
    {
        if (question.AnswerType == AnswerType.Name) return Makers(question, sentence, corpus.Domain);
        if (question.AnswerType is not (AnswerType.Date or AnswerType.Number)) return null;
        var passage = corpus.Corpus.PassageOf(sentence.Sentence);
        if (passage.Kind == PassageKind.TableRow) return InRow(question, passage, corpus);
        var text = sentence.Sentence.Text;
        return question.AnswerType == AnswerType.Date ? Span(text, Years.In(text)) : Number(question, sentence, corpus.Domain);
    }

    /// <summary>The year in a date, so that "January 2017" and "2017" are seen as one.</summary>
    public static string YearOf(string date) => date.Length > 4 ? date[^4..] : date;

    // The cell below the header that the question speaks of; else the only one that holds such a value.
    private static string? InRow(Question question, Passage row, AnalysedCorpus corpus)
    {
        var values = new List<(string Value, int Fit)>();
        for (var column = 1; column < row.Cells.Count; column++)
            if (InCell(question, row, column, corpus) is { } value)
                values.Add((value, HeaderFit.Of(question, row.Cells[column].Header, corpus)));
        var best = values.Count == 0 ? 0 : values.Max(value => value.Fit);
        var fitting = values.Where(value => value.Fit == best && best >= 0).Select(value => value.Value).ToArray();
        return fitting is [var only] ? only : null;
    }

    private static string? InCell(Question question, Passage row, int column, AnalysedCorpus corpus)
    {
        var text = row.Cells[column].Text;
        if (corpus.YearColumns.Has(row, column)) return question.AnswerType == AnswerType.Date && text.Length > 0 ? text : null;
        if (question.AnswerType == AnswerType.Date) return Span(text, Years.In(text));
        return Single(Quantities.In(text).Where(quantity => Measures(question, quantity) && (!quantity.IsInWords || quantity.Unit.Length > 0)));
    }

    private static string? Number(Question question, AnalysedSentence sentence, Domain domain)
    {
        if (question.Counted is { } counted && TermMatcher.Has(sentence.Text, counted)) return Single(Counting.Of(sentence, counted));
        var names = sentence.Text.Mentions.Length == 0 ? [] : Tokenizer.Tokenize(sentence.Sentence.Text);
        var quantities = sentence.Quantities
            .Where(quantity => (!quantity.IsInWords || quantity.Unit.Length > 0) && !sentence.Text.Mentions.Any(mention => names[mention.Start].Start <= quantity.Start && quantity.Start < names[mention.End - 1].End)).ToArray();
        if (question.Measure == Measure.Any) return quantities is [var only] ? only.Text : null;
        return Single(quantities.Where(quantity => Measures(question, quantity)));
    }

    private static bool Measures(Question question, Quantity quantity) =>
        question.Measure switch
        {
            Measure.Any => true,
            Measure.Money => quantity.Measure == Measure.Money && !quantity.IsDifference && (question.AsksForRunning || !quantity.IsRunning) && !(question.AsksForOne && quantity.IsRate),
            var measure => quantity.Measure == measure,
        };

    private static string? Single(IEnumerable<Quantity> quantities) => quantities.Select(quantity => quantity.Text).Distinct(StringComparer.Ordinal).Take(2).ToArray() is [var only] ? only : null;

    // "between 2019 and 2022" is one answer: from the first date to the last, where they stand close together.
    private static string? Span(string text, MatchCollection dates)
    {
        if (dates.Count < 2) return dates.Count == 1 ? dates[0].Value.Trim() : null;
        var (first, last) = (dates[0].Index, dates[^1].Index + dates[^1].Length);
        return last - first <= LongestSpan ? text[first..last].Trim() : null;
    }

    // "X was created by A, while Y was created by B": B is no answer to who made X.
    private static bool MakesAnother(Entity maker, Question question, AnalysedSentence sentence, Domain domain)
    {
        var named = sentence.Text.Mentions.Select(mention => domain.Entities[mention.Entity]).ToArray();
        return named.Any(entity => entity.Maker == maker.Id && !question.Entities.Contains(entity)) && question.Entities.All(entity => entity.Maker != maker.Id);
    }

    // Who is only said to be behind a thing that the domain says another makes, or the whole that it is a part of, is not its maker.
    private static bool IsKnownToBeMadeByAnother(Entity maker, Question question, Domain domain) =>
        question is { Entities: [var made] } && (question.Relation is not null || question.Terms.Count == 0) && (made.Maker ?? (made.BelongsTo is { } whole ? domain.FindEntity(whole)?.Maker : null)) is { } known && known != maker.Id;

    private static string? Makers(Question question, AnalysedSentence sentence, Domain domain)
    {
        var names = sentence.Text.Mentions
            .Select(mention => domain.Entities[mention.Entity])
            .Where(entity => entity.Kind.IsMaker && !question.Entities.Contains(entity) && !MakesAnother(entity, question, sentence, domain) && !IsKnownToBeMadeByAnother(entity, question, domain))
            .Select(entity => entity.Name).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? null : Phrases.Series(names);
    }
}
