using FrameworkBot.Answering.Conversations;
using FrameworkBot.State.Records;

namespace FrameworkBot.State.Conversations;

/// <summary>Conversations as records.</summary>
public sealed class RecordedConversations(IRecordStore records) : IConversationStore
{
    /// <inheritdoc/>
    public async ValueTask<StoredConversation> LoadAsync(string conversationId, CancellationToken cancellation) =>
        await records.FindAsync(RecordKey.Of(RecordKind.Conversation, conversationId), cancellation) is { } record
            ? new StoredConversation(record.Value, record.Version)
            : StoredConversation.None;

    /// <inheritdoc/>
    public ValueTask<bool> TrySaveAsync(string conversationId, StoredConversation conversation, IReadOnlyList<UInt128> people, CancellationToken cancellation) =>
        records.TryPutAsync(RecordKey.Of(RecordKind.Conversation, conversationId), conversation.Bytes, people, conversation.Version, null, cancellation);
}
