using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Questions;

/// <summary>Messages that give one slot anew and leave the others as they were.</summary>
internal static class Ellipses
{
    private const int ShortText = 24;

    /// <summary>"Why?": the reason for the last answer.</summary>
    public static Question? Why(Question asked, Focus focus)
    {
        if (asked.Kind != QuestionKind.Why || asked.Has(Cues.First | Cues.Second | Cues.Third | Cues.Last | Cues.Other)) return null;
        if (asked.IsBare()) return WhyOf(focus, asked);
        return asked.NamesNothing() && asked.Terms.Count <= 1 && asked.Text.Length <= ShortText
            ? WhyOf(focus, asked) with { Terms = [.. focus.Last.Terms, .. asked.Terms], Wording = [.. focus.Last.Wording, .. asked.Wording], Form = asked.Form, Words = focus.Last.Words + " " + asked.Words }
            : null;
    }

    /// <summary>"When?", "how many?", "do they agree?" of the last question.</summary>
    public static Question? SameForValue(Question asked, Focus focus)
    {
        if (asked.Kind == QuestionKind.Fact && asked.NamesNothing() && asked.AnswerType is AnswerType.Date or AnswerType.Number or AnswerType.Place && asked.UnknownNames.Count == 0 && asked.Terms.Count(term => !asked.HasPronoun || term.IsKnown) <= 1 && asked.Terms.Count <= 2 && asked.Counted is null && !asked.Has(Cues.It) && focus.Last.Terms.Count > 0 && !asked.IsBare())
            return asked.LeaningOn(focus.Last) with { Entities = focus.Entities, Otherwise = References.Pronoun(asked, focus) };
        if (!asked.IsBare()) return null;
        if (asked.Kind == QuestionKind.Fact && asked.AnswerType != AnswerType.Any && !asked.HasPronoun) return focus.Last with { Text = asked.Text, Kind = QuestionKind.Fact, AnswerType = asked.AnswerType };
        return asked.Kind == QuestionKind.Disagreement ? focus.Last with { Text = asked.Text, Kind = QuestionKind.Disagreement } : null;
    }

    /// <summary>A name that nobody knows is asked about for itself.</summary>
    public static Question? UnknownName(Question asked, Focus focus) => asked.UnknownNames.Count > 0 && !asked.IsFragment ? asked : null;

    /// <summary>"And in the browser?": the same question for another criterion.</summary>
    public static Question? Criterion(Question asked, Focus focus)
    {
        if (asked.Entities.Count > 0 || asked.Criteria.Count == 0) return null;
        if (!asked.HasOwnKind && asked.IsShort())
        {
            var swapped = WithCriteria(asked, focus, asked.Criteria);
            // After a question for a fact about something, the criterion may be but another word of it.
            return asked.IsFragment && focus.Kind is QuestionKind.Fact or QuestionKind.List or QuestionKind.HowTo && focus.Entities.Count == 1 && focus.Last.Terms.Count > 0 && asked.Kind is QuestionKind.Recommend
                ? asked.LeaningOn(focus.Last) with { Kind = focus.Kind.Value, AnswerType = focus.Last.AnswerType, Entities = focus.Entities, Criteria = [], Otherwise = swapped }
                : swapped;
        }
        if (!asked.IsFragment || asked.Kind is not (QuestionKind.Recommend or QuestionKind.Define)) return null;
        return asked.HasOwnKind && asked.Kind == QuestionKind.Recommend ? asked : WithCriteria(asked, focus, asked.Criteria);
    }

    /// <summary>"What about X?": the same question for another name.</summary>
    public static Question? Name(Question asked, Focus focus)
    {
        if (asked.Entities.Count == 0 || asked.Criteria.Count > 0 || asked.Terms.Count > 0) return null;
        // "And how many for X?" asks the same of X.
        if (asked.IsFragment && asked.Kind == QuestionKind.Fact && asked.AnswerType != AnswerType.Any && asked.AnswerType == focus.Last.AnswerType) return asked.WithContentOf(focus.Last);
        if (!(asked.IsFragment && asked.Kind == QuestionKind.Define || !asked.HasOwnKind && (asked.IsFragment || asked.Kind != QuestionKind.Define))) return null;
        var last = focus.Last;
        if (last.Kind == QuestionKind.Recommend && last.Criteria.Count > 0 && asked.Entities.Count == 1)
            return asked.WithContentOf(last) with { Kind = QuestionKind.YesNo, Criteria = last.Criteria, HasOwnKind = true };
        if (last.Kind == QuestionKind.Compare && asked.Entities.Count == 1 && last.Entities.Count > 0)
            return asked.WithContentOf(last) with { Kind = QuestionKind.Compare, Criteria = last.Criteria, Dimensions = last.Dimensions, Entities = [last.Entities[0], .. asked.Entities.Where(entity => entity != last.Entities[0])], HasOwnKind = true };
        return asked.WithContentOf(last) with { Kind = last.Kind, AnswerType = last.AnswerType, AskedKind = last.AskedKind, Criteria = last.Criteria, Dimensions = last.Dimensions, HasOwnKind = true };
    }

    /// <summary>"What about debugging?" after a comparison: the same things compared on that.</summary>
    public static Question? Aspect(Question asked, Focus focus) =>
        asked.IsFragment && focus.Kind == QuestionKind.Compare && asked.NamesNothing() && !asked.IsBare() && asked.UnknownNames.Count == 0 && !(asked.HasOwnKind && asked.Kind is not (QuestionKind.Compare or QuestionKind.Define)) && focus.Entities.Count > 1
            ? asked with { Kind = QuestionKind.Compare, Entities = focus.Entities, HasOwnKind = true }
            : null;

    /// <summary>"Which one?" after a recommendation with criteria, "which is best on it?" after what a criterion is: the recommendation with them.</summary>
    public static Question? SameRecommendation(Question asked, Focus focus) =>
        asked.Kind == QuestionKind.Recommend && asked.Entities.Count == 0 && asked.Criteria.Count == 0 && focus.HasCriteria && (focus.Kind == QuestionKind.Recommend || focus is { Kind: QuestionKind.Define or QuestionKind.Fact, Entities.Count: 0 } && asked.Has(Cues.It | Cues.That | Cues.Both)) && asked.Terms.All(term => term.Stem == "use")
            ? asked.WithContentOf(focus.Last) with { Criteria = focus.Last.Criteria, Excluded = [.. asked.Excluded.Concat(focus.Last.Excluded).Distinct()] }
            : null;

    /// <summary>"And according to the other article?": the last question, of that article.</summary>
    public static Question? InArticle(Question asked, Focus focus) =>
        asked.Article is not null && asked.NamesNothing() && asked.Terms.Count == 0 && !(asked.HasOwnKind && asked.AnswerType == AnswerType.Name) && (asked.IsFragment || asked.Text.Contains("according", StringComparison.OrdinalIgnoreCase))
            ? focus.Last with { Text = asked.Text, Article = asked.Article }
            : null;

    /// <summary>A few words on a name that was asked about before: with the words of the last question, where a sentence has them all.</summary>
    public static Question? SameName(Question asked, Focus focus) =>
        asked.Entities.Count > 0 && asked.Entities.All(focus.Entities.Contains) && asked.Terms.Count is 1 or 2 && asked.UnknownNames.Count == 0 && focus.Last.Terms.Count > 0 && focus.Kind is not QuestionKind.Recommend
            ? asked with { Rather = [asked.LeaningOn(focus.Last) with { Entities = focus.Entities }] }
            : null;

    /// <summary>The last question with other criteria; a recommendation where the last question was none that criteria go with.</summary>
    public static Question WithCriteria(Question asked, Focus focus, IReadOnlyList<Criterion> criteria)
    {
        var kind = focus.Kind is QuestionKind.Recommend or QuestionKind.Compare or QuestionKind.YesNo or QuestionKind.Disagreement ? focus.Kind.Value : QuestionKind.Recommend;
        var choice = asked with { Kind = QuestionKind.Recommend, AnswerType = focus.Last.AnswerType, Criteria = criteria, Entities = [], HasOwnKind = true };
        return kind == QuestionKind.Recommend ? choice : choice with { Kind = kind, Entities = focus.Last.Entities, Otherwise = choice };
    }

    private static Question WhyOf(Focus focus, Question asked)
    {
        var last = focus.Last;
        var why = last with
        {
            Text = asked.Text,
            Kind = QuestionKind.Why,
            AnswerType = AnswerType.Reason,
            Otherwise = last with { Text = asked.Text },
            Entities = last.Entities.Any(entity => entity.Kind.IsCandidate || focus.Entity is null) && last.Kind != QuestionKind.Compare ? last.Entities : focus.Entity is null ? last.Entities : [focus.Entity],
        };
        return last.Kind == QuestionKind.Recommend && last.Criteria.Count > 0 ? why with { Terms = [], Wording = [], Words = "" } : why;
    }
}
