namespace FrameworkBot.Answering.Feedback;

/// <summary>Declined questions in a file: one JSON object a line, in the order they came. Lines are added and never changed.</summary>
public static class DeclinedFile
{
    /// <summary>Adds a question, and makes the file where there is none. One writer at a time.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="question">The question.</param>
    /// <param name="maxBytes">The length that the file may have.</param>
    /// <returns>False, with nothing written, where the file would become longer than that.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static bool TryAppend(string path, DeclinedQuestion question, long maxBytes) => JsonLines.TryAppend(path, question, JsonLines.Types.DeclinedQuestion, maxBytes);

    /// <summary>The question of a line; null where the line is none.</summary>
    public static DeclinedQuestion? Parse(string line) => JsonLines.Parse(line, JsonLines.Types.DeclinedQuestion);
}
