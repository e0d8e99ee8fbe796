namespace FrameworkBot.Answering.Feedback;

/// <summary>What somebody thought of an answer. It tells nothing of who that was.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Channel">Where it was said: "msteams", "webchat" and so on.</param>
/// <param name="IsLiked">Whether it was liked; otherwise it was disliked.</param>
/// <param name="Question">What was asked, at most <see cref="MaxText"/> characters.</param>
/// <param name="Answer">The answer as plain text, at most <see cref="MaxText"/> characters.</param>
/// <param name="Citations">The sentences that it cited.</param>
/// <param name="Comment">What was written about it, at most <see cref="MaxText"/> characters; null for nothing.</param>
public sealed record Rating(DateOnly Day, string Channel, bool IsLiked, string Question, string Answer, IReadOnlyList<RatedCitation> Citations, string? Comment = null)
{
    /// <summary>The longest text in it, in characters.</summary>
    public const int MaxText = 4000;
}

/// <summary>A sentence that a rated answer cited.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Anchor">The sentence's anchor on the article's page.</param>
public sealed record RatedCitation(string Article, string Anchor);
