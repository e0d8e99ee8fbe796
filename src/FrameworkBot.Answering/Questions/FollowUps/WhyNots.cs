namespace FrameworkBot.Answering.Questions;

/// <summary>Messages that ask what speaks against a thing.</summary>
internal static class WhyNots
{
    /// <summary>"Why not X?" after a recommendation: what speaks against X for the same needs.</summary>
    public static Question? ForTheSame(Question asked, Focus focus) =>
        asked.Kind != QuestionKind.WhyNot ? null
        : asked.Criteria.Count == 0 && (focus.HasCriteria ? focus.Last : focus.FindRecommendation()) is { } weighed ? asked with { Criteria = weighed.Criteria, Musts = weighed.Musts }
        : asked;
}
