namespace FrameworkBot.BotProtocol.Activities;

/// <summary>What the bot expects next, in the words that channels understand.</summary>
public static class InputHints
{
    /// <summary>The bot may be spoken to, but waits for nothing.</summary>
    public const string AcceptingInput = "acceptingInput";

    /// <summary>The bot has asked and waits for an answer.</summary>
    public const string ExpectingInput = "expectingInput";

    /// <summary>The bot is not ready for another message.</summary>
    public const string IgnoringInput = "ignoringInput";
}
