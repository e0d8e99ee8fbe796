using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>Messages that change the last question.</summary>
internal static class Changes
{
    /// <summary>"No, I meant training", "not X, Y": the slot of the same sort is replaced.</summary>
    public static Question? Correction(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.Corrects) || asked.HasOwnKind && asked.Entities.Count + asked.Criteria.Count > 0 && asked.Kind is not QuestionKind.Recommend) return null;
        var last = focus.Last;
        if (asked.Entities.Count > 0 && !asked.AssumesEntities) return last with { Text = asked.Text, Entities = Replaced(last.Entities, asked), Criteria = asked.Criteria.Count > 0 ? asked.Criteria : last.Criteria };
        if (asked.Criteria.Count > 0) return Ellipses.WithCriteria(asked, focus, asked.Criteria);
        if (asked.Excluded.Count > 0) return Exclusion(asked, focus);
        var content = asked.Terms.Where(term => term.IsKnown && !IsAboutTalk(term)).ToArray();
        return content.Length == 0 ? null : asked with { Kind = last.Kind == QuestionKind.Recommend || last.Criteria.Count > 0 && last.Entities.Count == 0 ? asked.Kind : last.Kind, AnswerType = last.AnswerType, Entities = last.Entities, Terms = content, HasOwnKind = true };
    }

    /// <summary>"Back to mobile": the latest question with it.</summary>
    public static Question? Return(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.Returns)) return null;
        if (asked.NamesNothing() && asked.Terms.Count > 0 && focus.FindEarlier(asked) is var named and >= 0) return focus.At(named) with { Text = asked.Text };
        if (asked.NamesNothing()) return asked.Terms.Any(term => term.IsKnown && term.Surface is not ("first" or "earlier" or "question" or "again" or "back")) ? null : focus.FindRecommendation() is { } first ? first with { Text = asked.Text } : null;
        if (asked.HasOwnKind && !asked.IsFragment && asked.Terms.Count > asked.Criteria.Count) return null;
        return focus.FindEarlier(asked) is var place and >= 0 ? focus.At(place) with { Text = asked.Text } : null;
    }

    /// <summary>"Forget about X", "X is not needed any more": the recommendation without that criterion.</summary>
    public static Question? Dropping(Question asked, Focus focus)
    {
        if (asked.Dropped.Count == 0 || asked.HasOwnKind && asked.Kind != QuestionKind.Recommend || focus.FindRecommendation() is not { } recommendation) return null;
        var left = recommendation.Criteria.Except(asked.Dropped).Concat(asked.Criteria).Distinct().ToArray();
        return recommendation.Criteria.Any(asked.Dropped.Contains) && left.Length > 0 ? recommendation with { Text = asked.Text, Criteria = left } : null;
    }

    /// <summary>"Without X", "anything but X": the recommendation without it.</summary>
    public static Question? Exclusion(Question asked, Focus focus)
    {
        if (asked.Excluded.Count == 0 || asked.Entities.Count > 0 && !asked.AssumesEntities || asked.Criteria.Count > 0 || (focus.HasCriteria ? focus.Last : focus.FindRecommendation()) is not { } recommendation) return null;
        return recommendation with { Text = asked.Text, Kind = recommendation.Criteria.Count > 0 ? QuestionKind.Recommend : recommendation.Kind, Entities = [.. recommendation.Entities.Except(asked.Excluded)], Excluded = [.. recommendation.Excluded.Concat(asked.Excluded).Distinct()] };
    }

    /// <summary>"But it must run offline", "we only run our own servers": the criterion is added to those asked for.</summary>
    public static Question? Addition(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.Adds) || asked.ListsNeeds || asked.Entities.Any(entity => entity.Kind.IsCandidate) || asked.Kind is not (QuestionKind.Recommend or QuestionKind.Fact or QuestionKind.YesNo)) return null;
        if (asked.HasOwnKind && (asked.Kind != QuestionKind.Recommend || !asked.HasPronoun && !asked.IsFragment)) return null;
        if (focus.Kind is not (QuestionKind.Recommend or QuestionKind.Why or QuestionKind.Compare) || focus.FindRecommendation() is not { Criteria.Count: > 0 } recommendation) return null;
        // What no criterion stands for may still stand in a sentence.
        if (asked.Criteria.Count == 0) return asked.Has(Cues.Doubts | Cues.Shortens) || asked.Terms.Count(term => term.IsKnown) < 2 || asked.UnknownNames.Count > 0 ? null : asked with { Kind = QuestionKind.Recommend, HasOwnKind = true };
        Criterion[] all = [.. recommendation.Criteria.Concat(asked.Criteria).Distinct()];
        return asked with { Kind = QuestionKind.Recommend, Criteria = all, Musts = [.. recommendation.Musts.Concat(asked.Musts).Distinct()], Entities = recommendation.Entities, Excluded = [.. recommendation.Excluded.Concat(asked.Excluded).Distinct()], HasOwnKind = true };
    }

    // "Not X, Y" replaces X by Y; otherwise the name replaces the one that was spoken of, and two replace all.
    private static Entity[] Replaced(IReadOnlyList<Entity> before, Question asked)
    {
        if (before.Count < 2 || asked.Entities.Count > 1) return [.. asked.Entities];
        var at = before.ToList().FindIndex(asked.Excluded.Contains);
        if (at < 0) at = before.Contains(asked.Entities[0]) ? 0 : before.Count - 1;
        return [.. before.Select((entity, i) => i == at ? asked.Entities[0] : entity).Distinct()];
    }

    private static bool IsAboutTalk(ContentTerm term) => term.Surface is "meant" or "mean" or "said" or "asked" or "asking" or "talking" or "sorry" or "question" or "wrong" or "rather" or "wait";
}
