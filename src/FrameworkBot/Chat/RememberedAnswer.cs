using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Chat;

/// <summary>An answer that was given, as long as it can be rated or continued.</summary>
/// <param name="ConversationKey">Where it was given.</param>
/// <param name="Question">What was asked, without mentions of anybody.</param>
/// <param name="Answer">The answer.</param>
/// <param name="After">The conversation after it.</param>
internal sealed record RememberedAnswer(string ConversationKey, string Question, Answer Answer, Conversation After)
{
    /// <summary>The channel's id of the activity that it was sent in; null where that is not known.</summary>
    public string? ActivityId { get; init; }
}
