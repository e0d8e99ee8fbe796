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
}
