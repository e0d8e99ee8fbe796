using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>A conversation of a channel; compared ordinally.</summary>
internal readonly record struct ConversationKey(string Channel, string Conversation)
{
    /// <summary>The conversation of a checked activity.</summary>
    public static ConversationKey Of(Activity activity) => new(activity.ChannelId ?? "", activity.Conversation!.Id!);
}

/// <summary>What makes two deliveries the same activity; compared ordinally.</summary>
/// <param name="Conversation">Where it was said.</param>
/// <param name="Type">Its type, because what edits or deletes a message has that message's id.</param>
/// <param name="Id">The channel's id of it.</param>
/// <param name="Text">The new text of an edited message, which can be edited again; null for other types.</param>
internal readonly record struct DeliveryKey(ConversationKey Conversation, string Type, string Id, string? Text)
{
    /// <summary>What the strings take in memory, in bytes.</summary>
    public int Bytes => 2 * (Conversation.Channel.Length + Conversation.Conversation.Length + Type.Length + Id.Length + (Text?.Length ?? 0));

    /// <summary>The key of a checked activity; null when it has no id, and so cannot be told from another.</summary>
    public static DeliveryKey? Of(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Id)) return null;
        var isEdit = string.Equals(activity.Type, ActivityTypes.MessageUpdate, StringComparison.Ordinal);
        return new(ConversationKey.Of(activity), activity.Type!, activity.Id, isEdit ? activity.Text : null);
    }
}
