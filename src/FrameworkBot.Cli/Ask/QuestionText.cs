using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Cli.Ask;

/// <summary>The question of a command line.</summary>
internal static class QuestionText
{
    /// <summary>The question that the words make, or that standard input holds for "-"; null, after telling why, where there is none.</summary>
    public static string? Read(string[] words, CommandStreams streams)
    {
        var text = words is ["-"] ? ReadInput(streams.Input) : string.Join(' ', words).Trim();
        if (text.Length is > 0 and <= UtteranceCleaner.MaxLength) return text;
        streams.Error.WriteLine(text.Length == 0
            ? "The question is empty: write one, as in frameworkbot ask \"Which is best for beginners?\"."
            : FormattableString.Invariant($"The question is longer than {UtteranceCleaner.MaxLength} characters: shorten it."));
        return null;
    }

    // No more than what shows that it is too long, so that a large file costs nothing.
    private static string ReadInput(TextReader input)
    {
        var buffer = new char[4 * UtteranceCleaner.MaxLength];
        return new string(buffer, 0, input.ReadBlock(buffer)).Trim();
    }
}
