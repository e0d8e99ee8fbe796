using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Answering.Conversations;

/// <summary>What came of a message.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="After">The conversation after it, which is kept.</param>
public sealed record AnsweredTurn(Answer Answer, Conversation After);
