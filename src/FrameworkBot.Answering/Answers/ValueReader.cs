using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Takes the words out of a sentence that answer a question in short: a date, a number, a name.</summary>
internal static partial class ValueReader
{
    private const int LongestSpan = 30;

    /// <summary>The value as it stands in the sentence; null where none can be told.</summary>
    public static string? Read(Question question, AnalysedSentence sentence, Domain domain)
    {
        var text = sentence.Sentence.Text;
        return question.AnswerType switch
        {
            AnswerType.Date => Span(text, DatePattern().Matches(text)),
            AnswerType.Number => Single(NumberPattern().Matches(text)),
            AnswerType.Name => Makers(question, sentence, domain),
            _ => null,
        };
    }

    /// <summary>The year in a date, so that "January 2017" and "2017" are seen as one.</summary>
    public static string YearOf(string date) => date.Length > 4 ? date[^4..] : date;

    // "between 2019 and 2022" is one answer: from the first date to the last, where they stand close together.
    private static string? Span(string text, MatchCollection dates)
    {
        if (dates.Count < 2) return Single(dates);
        var (first, last) = (dates[0].Index, dates[^1].Index + dates[^1].Length);
        return last - first <= LongestSpan ? text[first..last].Trim() : null;
    }

    private static string? Single(MatchCollection matches) => matches.Count == 1 ? matches[0].Value.Trim() : null;

    // "X was created by A, while Y was created by B": B is no answer to who made X.
    private static bool MakesAnother(Entity maker, Question question, AnalysedSentence sentence, Domain domain)
    {
        var named = sentence.Text.Mentions.Select(mention => domain.Entities[mention.Entity]).ToArray();
        return named.Any(entity => entity.Maker == maker.Id && !question.Entities.Contains(entity)) && question.Entities.All(entity => entity.Maker != maker.Id);
    }

    private static string? Makers(Question question, AnalysedSentence sentence, Domain domain)
    {
        var names = sentence.Text.Mentions
            .Select(mention => domain.Entities[mention.Entity])
            .Where(entity => entity.Kind.IsMaker && !question.Entities.Contains(entity) && !MakesAnother(entity, question, sentence, domain))
            .Select(entity => entity.Name).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length == 0 ? null : Phrases.Series(names);
    }

    [GeneratedRegex(@"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+)?(?:(?:early|mid|late)\s+)?(?:19|20)\d\d\b", RegexOptions.CultureInvariant)]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"\b(?:(?:over|nearly|almost|about|up to|as few as|at least|more than)\s+)?(?:\d[\d.,]*\d|\d)(?:x\b|%|\s*(?:times|percent|minutes|papers)\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
