using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>A conversation of a channel; compared ordinally.</summary>
internal readonly record struct ConversationKey(string Channel, string Conversation)
{
    /// <summary>The conversation of a checked activity.</summary>
    public static ConversationKey Of(Activity activity) => new(activity.ChannelId ?? "", activity.Conversation!.Id!);
}

/// <summary>What makes two deliveries the same activity; compared ordinally.</summary>
internal readonly record struct DeliveryKey(ConversationKey Conversation, string Id)
{
    /// <summary>What the strings take in memory, in bytes.</summary>
    public int Bytes => 2 * (Conversation.Channel.Length + Conversation.Conversation.Length + Id.Length);

    /// <summary>The key of a checked activity; null when it has no id, and so cannot be told from another.</summary>
    public static DeliveryKey? Of(Activity activity) =>
        string.IsNullOrEmpty(activity.Id) ? null : new(ConversationKey.Of(activity), activity.Id);
}
