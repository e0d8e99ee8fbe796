namespace FrameworkBot.Answering.Conversations;

/// <summary>One message of a person to the bot.</summary>
/// <param name="ConversationId">Which conversation it belongs to; any text, at most 1,000 characters.</param>
/// <param name="Utterance">What was typed.</param>
public sealed record Turn(string ConversationId, string Utterance);
