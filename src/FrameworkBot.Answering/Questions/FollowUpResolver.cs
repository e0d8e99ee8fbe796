using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Makes a question that leans on the conversation self-contained. Exactly one rule applies, the most specific first.</summary>
/// <param name="domain">The domain.</param>
/// <param name="isOn">Whether it does so at all.</param>
public sealed class FollowUpResolver(Domain domain, bool isOn = true)
{
    /// <summary>The question with what it leaves out filled in; the question itself where it stands alone.</summary>
    public Question Resolve(Question question, Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(conversation);
        if (!isOn || conversation.LastQuestion is not { } last) return question;
        var focus = conversation.FocusEntity is { } id ? domain.FindEntity(id) : null;
        var namesNothing = question.Entities.Count == 0 && question.Criteria.Count == 0;
        var isBare = namesNothing && question.Terms.Count == 0 && question.Dimensions.Count == 0 && question.UnknownNames.Count == 0;

        if (question.Kind is QuestionKind.Evidence or QuestionKind.More) return question;
        if (isBare && question.Kind == QuestionKind.Why) return WhyOf(last, focus, question);
        if (question.Kind == QuestionKind.Why && namesNothing && question.Terms.Count <= 1 && question.Text.Length <= ShortText) return WhyOf(last, focus, question) with { Terms = [.. last.Terms, .. question.Terms] };
        if (isBare && question.Kind == QuestionKind.Fact && question.AnswerType != Passages.AnswerType.Any && !question.HasPronoun) return last with { Text = question.Text, Kind = QuestionKind.Fact, AnswerType = question.AnswerType };
        if (isBare && question.Kind == QuestionKind.Disagreement) return last with { Text = question.Text, Kind = QuestionKind.Disagreement };
        if (question.UnknownNames.Count > 0 && !question.IsFragment) return question;
        if (!question.HasOwnKind && question.Entities.Count == 0 && question.Criteria.Count > 0 && IsShort(question)) return SwapCriteria(last, question, focus);
        if (!question.HasOwnKind && question.Entities.Count > 0 && question.Criteria.Count == 0 && question.Terms.Count == 0 && (question.IsFragment || question.Kind != QuestionKind.Define)) return SwapEntities(last, question);
        if (question.IsFragment && question.Entities.Count > 0 && question.Kind == QuestionKind.Define && question.Terms.Count == 0 && question.Criteria.Count == 0) return SwapEntities(last, question);
        if (question.IsFragment && question.Entities.Count == 0 && question.Criteria.Count > 0 && question.Kind is QuestionKind.Recommend or QuestionKind.Define)
            return question.HasOwnKind && question.Kind == QuestionKind.Recommend ? question : SwapCriteria(last, question, focus);
        if (question.Kind == QuestionKind.Compare && question.Entities.Count == 1 && last.Entities.Count > 0 && !last.Entities.Contains(question.Entities[0]))
            return question with { Entities = [last.Entities[0], question.Entities[0]], Criteria = question.Criteria.Count > 0 ? question.Criteria : last.Criteria, Terms = question.Terms.Count > 0 ? question.Terms : last.Terms };
        if (question.Entities.Count == 0 && question.IsComparative && last.Entities.Count > 1) return question with { Kind = QuestionKind.Compare, Entities = last.Entities };
        if (question.Kind == QuestionKind.Recommend && question.Entities.Count == 0 && question.Criteria.Count == 0 && last.Kind == QuestionKind.Recommend && last.Criteria.Count > 0 && question.Terms.All(term => term.Stem == "use"))
            return question with { Criteria = last.Criteria, Terms = last.Terms, Excluded = [.. question.Excluded.Concat(last.Excluded).Distinct()] };
        if (question.Entities.Count == 0 && question.Kind == QuestionKind.Compare) return question with { Entities = Named(last, focus), Kind = QuestionKind.Compare };
        if (question.Entities.Count == 0 && question.Kind == QuestionKind.Recommend && question.HasOwnKind && last.Entities.Count > 1 && question.AskedKind is null && last.Kind == QuestionKind.Compare && (question.HasPronoun || question.Criteria.Count > 0 && question.Terms.Count <= 1)) return question with { Kind = QuestionKind.Compare, Entities = last.Entities };
        if (question.Entities.Count == 0 && (question.HasPronoun || question.IsFragment || isBare || question.Terms.Count <= 2 && question.Criteria.Count == 0) && question.Kind is not (QuestionKind.Recommend or QuestionKind.Disagreement)) return question with { Entities = Focus(last, focus, question) };
        return question;
    }

    private const int ShortText = 24;

    private static bool IsShort(Question question) => question.IsFragment || question.Terms.Count <= 3;

    private static Question WhyOf(Question last, Entity? focus, Question question) => last with
    {
        Text = question.Text,
        Kind = QuestionKind.Why,
        AnswerType = Passages.AnswerType.Reason,
        Terms = last.Kind == QuestionKind.Recommend ? [] : last.Terms,
        Entities = last.Entities.Count > 0 && last.Kind != QuestionKind.Compare ? last.Entities : focus is null ? last.Entities : [focus],
    };

    private static Question SwapCriteria(Question last, Question question, Entity? focus)
    {
        var kind = last.Kind is QuestionKind.Recommend or QuestionKind.Compare or QuestionKind.YesNo or QuestionKind.Disagreement ? last.Kind : QuestionKind.Recommend;
        _ = focus;
        return question with { Kind = kind, AnswerType = last.AnswerType, Entities = kind == QuestionKind.Recommend ? [] : last.Entities, HasOwnKind = true };
    }

    private static Question SwapEntities(Question last, Question question)
    {
        if (last.Kind == QuestionKind.Recommend && last.Criteria.Count > 0 && question.Entities.Count == 1)
            return question with { Kind = QuestionKind.YesNo, Criteria = last.Criteria, Terms = last.Terms, HasOwnKind = true };
        if (last.Kind == QuestionKind.Compare && question.Entities.Count == 1 && last.Entities.Count > 0)
            return question with { Kind = QuestionKind.Compare, Criteria = last.Criteria, Dimensions = last.Dimensions, Terms = last.Terms, Entities = [last.Entities[0], .. question.Entities.Where(entity => entity != last.Entities[0])], HasOwnKind = true };
        return question with { Kind = last.Kind, AnswerType = last.AnswerType, AskedKind = last.AskedKind, Criteria = last.Criteria, Dimensions = last.Dimensions, Terms = last.Terms, HasOwnKind = true };
    }

    private static IReadOnlyList<Entity> Named(Question last, Entity? focus) =>
        last.Entities.Count > 1 || focus is null || last.Entities.Contains(focus) ? last.Entities : [focus, .. last.Entities];

    private static IReadOnlyList<Entity> Focus(Question last, Entity? focus, Question question) =>
        last.Entities.Count == 1 ? last.Entities : focus is not null ? [focus] : question.HasPronoun ? last.Entities : [];
}
