using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>A reading of a message, and the same with less asked of the answer.</summary>
internal static class ReadingVersions
{
    /// <summary>The reading, what its rule would rather or otherwise have, and versions that ask for less.</summary>
    public static IEnumerable<FollowUp> Of(FollowUp reading)
    {
        var question = reading.Question;
        yield return reading;
        foreach (var rather in question.Rather) yield return reading with { Question = rather, Version = ReadingVersion.Rather };
        if (question.Otherwise is { } otherwise) yield return reading with { Question = otherwise, Version = ReadingVersion.Otherwise };
        if (Leanings.Holds(reading)) yield break;
        if (question.AnswerType is not (AnswerType.Any or AnswerType.Reason)) yield return reading with { Question = question with { AnswerType = AnswerType.Any, Counted = null, Relation = null }, Version = ReadingVersion.WhateverAnswers };
        if (question is { Kind: QuestionKind.Recommend, Criteria.Count: > 0 } && question.Terms.Any(term => !term.IsStated)) yield return reading with { Question = question with { Terms = [.. question.Terms.Where(term => term.IsStated)], Head = null }, Version = ReadingVersion.ByCriteria };
        // Who only has one language at hand needs no sentence that also speaks of their trade.
        if (question.Kind == QuestionKind.Recommend && question.Terms.Count > 0 && question.Criteria.Any(criterion => criterion.IsConstraint)) yield return reading with { Question = question with { Terms = [], Head = null, Context = [], AsksUnknown = false }, Version = ReadingVersion.ByMusts };
        var makers = question.Entities.Where(entity => entity.Kind.IsMaker).ToArray();
        if (makers.Length > 0 && (question.Criteria.Count > 0 || makers.Length < question.Entities.Count)) yield return reading with { Question = question with { Entities = [.. question.Entities.Except(makers)] }, Version = ReadingVersion.WhoeverMakes };
    }

    /// <summary>What tells readings apart; equal for two that ask the same.</summary>
    public static string KeyOf(Question question) => string.Join('|',
        question.Kind, question.AnswerType, question.Article?.Id, question.AskedKind?.Id,
        string.Join(',', question.Entities.Select(entity => entity.Id)), string.Join(',', question.Excluded.Select(entity => entity.Id)),
        string.Join(',', question.Criteria.Select(criterion => criterion.Id)), string.Join(',', question.Terms.Select(term => term.Stem)));
}
