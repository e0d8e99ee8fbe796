namespace FrameworkBot.Answering.Feedback;

/// <summary>A question that the articles did not answer. It tells nothing of who asked.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Channel">Where it was asked: "msteams", "webchat" and so on.</param>
/// <param name="Declined">What was asked, at most <see cref="Rating.MaxText"/> characters.</param>
public sealed record DeclinedQuestion(DateOnly Day, string Channel, string Declined);
