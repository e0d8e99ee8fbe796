namespace FrameworkBot.Chat.Feedback;

/// <summary>A rating as it came from a channel.</summary>
/// <param name="AnswerId">The id of the rated answer; null where the channel does not say.</param>
/// <param name="IsLiked">Whether it was liked.</param>
/// <param name="Comment">What was written about it; null for nothing.</param>
internal sealed record Vote(string? AnswerId, bool IsLiked, string? Comment = null);
