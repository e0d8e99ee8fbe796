namespace FrameworkBot.Cli.Chat;

/// <summary>The words of a chat on the terminal that are no reply of the bot.</summary>
internal static class ChatPhrases
{
    /// <summary>Stands before what is typed, and before each question of a transcript.</summary>
    public const string Prompt = "> ";

    /// <summary>What can be typed beside questions.</summary>
    public const string Commands = "A number asks the suggested question; /new forgets the conversation, /save NAME writes the last decision record to a new file, /help shows help, /quit ends.";

    /// <summary>Greets someone who types.</summary>
    public const string Welcome = "Ask a question about the articles. " + Commands;

    /// <summary>Reply to /new.</summary>
    public const string StartedOver = "A new conversation.";

    /// <summary>Reply to a number that no suggestion has.</summary>
    public static string NoSuchNumber(string number) => $"There is no suggested question {number}.";

    /// <summary>Reply to an unknown command.</summary>
    public static string NoSuchCommand(string command) => $"There is no command {command}. {Commands}";

    /// <summary>Reply to /save where no record was written up.</summary>
    public const string NothingToSave = "There is no decision record to save: ask for a recommendation, then say \"write this up\".";

    /// <summary>Says below a decision record how it is kept.</summary>
    public static string HowToSave(string fileName) => $"/save {fileName} writes it to a file of that name.";
}
