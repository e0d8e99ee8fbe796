namespace FrameworkBot.Answering.Conversations;

/// <summary>Keeps conversations between messages.</summary>
public interface IConversationStore
{
    /// <summary>A conversation; an empty one where none is kept.</summary>
    ValueTask<Conversation> LoadAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Keeps a conversation in place of what was kept under its id.</summary>
    ValueTask SaveAsync(string conversationId, Conversation conversation, CancellationToken cancellation);
}
