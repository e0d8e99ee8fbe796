namespace FrameworkBot.Answering.Conversations;

/// <summary>
/// Keeps conversations between messages, as bytes that only <see cref="ConversationCodec"/> reads. Safe for several threads and, where it
/// is shared, several processes at once.
/// </summary>
public interface IConversationStore
{
    /// <summary>What is kept of a conversation; <see cref="StoredConversation.None"/> where nothing is.</summary>
    ValueTask<StoredConversation> LoadAsync(string conversationId, CancellationToken cancellation);

    /// <summary>
    /// Keeps a conversation in place of what was loaded. False, and nothing is kept, when somebody else has saved it since.
    /// </summary>
    /// <param name="conversationId">Any text.</param>
    /// <param name="conversation">What to keep; its <see cref="StoredConversation.Version"/> is the one that was loaded.</param>
    /// <param name="people">Keys of those who spoke, so that what they said can be found again; see <see cref="Turn.People"/>.</param>
    /// <param name="cancellation">Gives up.</param>
    ValueTask<bool> TrySaveAsync(string conversationId, StoredConversation conversation, IReadOnlyList<UInt128> people, CancellationToken cancellation);
}

/// <summary>A conversation as a store keeps it.</summary>
/// <param name="Bytes">What <see cref="ConversationCodec"/> wrote.</param>
/// <param name="Version">How often it was saved: 0 where it never was.</param>
public readonly record struct StoredConversation(ReadOnlyMemory<byte> Bytes, long Version)
{
    /// <summary>Nothing is kept.</summary>
    public static StoredConversation None => default;
}
