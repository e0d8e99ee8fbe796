namespace FrameworkBot.Cli.Chat;

/// <summary>Where the lines of a conversation come from.</summary>
public interface ILineReader
{
    /// <summary>The next line without its end; null at the end of the input.</summary>
    /// <param name="prompt">What to show before it, where someone types.</param>
    string? ReadLine(string prompt);
}
