namespace FrameworkBot.Answering.Conversations;

/// <summary>One message of a person to the bot.</summary>
/// <param name="ConversationId">Which conversation it belongs to; any text, at most 1,000 characters.</param>
/// <param name="Utterance">What was typed.</param>
public sealed record Turn(string ConversationId, string Utterance)
{
    /// <summary>
    /// The id of the message, at most 100 characters: a message that comes again right after itself is answered as if it came once. Null
    /// where there is none.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The conversation that it continues, where that is not the one kept; null for the one kept.</summary>
    public Conversation? Continues { get; init; }

    /// <summary>Keys of the person who typed it; empty where nobody shall be found again.</summary>
    public IReadOnlyList<UInt128> People { get; init; } = [];
}
