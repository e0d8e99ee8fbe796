namespace FrameworkBot.BotProtocol.Activities;

/// <summary>How a channel reads the text of an activity.</summary>
public static class TextFormats
{
    /// <summary>As it stands.</summary>
    public const string Plain = "plain";

    /// <summary>As Markdown.</summary>
    public const string Markdown = "markdown";
}
