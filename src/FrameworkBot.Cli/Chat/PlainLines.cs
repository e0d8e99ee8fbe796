namespace FrameworkBot.Cli.Chat;

/// <summary>Lines as the input holds them, or as the terminal's own editing gives them.</summary>
/// <param name="input">The lines.</param>
/// <param name="prompts">Where prompts are shown.</param>
public sealed class PlainLines(TextReader input, TextWriter prompts) : ILineReader
{
    /// <inheritdoc/>
    public string? ReadLine(string prompt)
    {
        prompts.Write(prompt);
        return input.ReadLine();
    }
}
