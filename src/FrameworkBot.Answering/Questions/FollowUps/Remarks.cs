namespace FrameworkBot.Answering.Questions;

/// <summary>Messages about the last answer.</summary>
internal static class Remarks
{
    private const int FewTerms = 2;

    /// <summary>"Are you sure?", "really?"</summary>
    public static Question? Doubt(Question asked, Focus focus) =>
        asked.Has(Cues.Doubts) && asked.NamesNothing() && asked.Terms.Count <= FewTerms ? focus.Last with { Text = asked.Text, Kind = QuestionKind.Doubt } : null;

    /// <summary>"Shorter", "in one sentence".</summary>
    public static Question? Shorter(Question asked, Focus focus) =>
        asked.Has(Cues.Shortens) && asked.NamesNothing() ? focus.Last with { Text = asked.Text, Kind = QuestionKind.Shorter } : null;

    /// <summary>"Second choice?" after a recommendation: the same question without what was recommended.</summary>
    public static Question? AnotherChoice(Question asked, Focus focus)
    {
        if (!asked.Has(Cues.AnotherChoice) || !asked.NamesNothing() || focus.Entity is not { } best || focus.FindRecommendation() is not { Criteria.Count: > 0 } recommendation || asked.Terms.Any(term => term.IsKnown && term.Weight > 0 && !IsAboutChoice(term))) return null;
        if (focus.Kind is not (QuestionKind.Recommend or QuestionKind.Why or QuestionKind.YesNo)) return null;
        return recommendation with { Text = asked.Text, Excluded = [.. recommendation.Excluded.Append(best).Distinct()] };
    }

    /// <summary>"Source?", "tell me more".</summary>
    public static Question? OfLastAnswer(Question asked, Focus focus) => asked.Kind is QuestionKind.Evidence or QuestionKind.More ? asked : null;

    private static bool IsAboutChoice(ContentTerm term) =>
        term.Surface is "alternative" or "alternatives" or "option" or "options" or "choice" or "second" or "third" or "next" or "best" or "other" or "others" or "another" or "suggestion" or "else" or "backup" or "candidate" or "use" or "runner" or "runner-up" or "place" or "possibility";
}
