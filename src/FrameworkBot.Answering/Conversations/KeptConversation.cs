namespace FrameworkBot.Answering.Conversations;

/// <summary>A conversation with what it was before its last message, so that this one can be answered again with the same words.</summary>
/// <param name="Now">After the last message.</param>
/// <param name="Before">Before the last message.</param>
/// <param name="TurnId">The id of the last message; null where it had none.</param>
public sealed record KeptConversation(Conversation Now, Conversation Before, string? TurnId)
{
    /// <summary>A conversation in which nothing was said.</summary>
    public static KeptConversation Empty { get; } = new(Conversation.Empty, Conversation.Empty, null);

    /// <summary>What a message with this id is said to: for the last message coming again, what it was said to the first time.</summary>
    public Conversation ForTurn(string? id) => id is not null && string.Equals(id, TurnId, StringComparison.Ordinal) ? Before : Now;
}
