namespace FrameworkBot.Answering.Conversations;

/// <summary>A conversation could not be saved, because others saved it each time in between.</summary>
public sealed class ConversationConflictException() : Exception("The conversation was saved by others again and again while this message was answered.");
