namespace FrameworkBot.BotProtocol.Activities;

/// <summary>The activity types this library names. Others exist and are accepted; types compare ordinally.</summary>
public static class ActivityTypes
{
    /// <summary>Something said.</summary>
    public const string Message = "message";

    /// <summary>Somebody joined or left, or the conversation was renamed.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The sender is writing.</summary>
    public const string Typing = "typing";

    /// <summary>A call that is answered in its own HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Something that happened in the client or channel; the name says what.</summary>
    public const string Event = "event";

    /// <summary>A reaction was put on a message or taken off.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>A message was edited; it has the id of that message.</summary>
    public const string MessageUpdate = "messageUpdate";

    /// <summary>A message was deleted; it has the id of that message.</summary>
    public const string MessageDelete = "messageDelete";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>The bot was installed or removed; the action says which.</summary>
    public const string InstallationUpdate = "installationUpdate";
}
