namespace FrameworkBot.Answering.Feedback;

/// <summary>Ratings in a file: one JSON object a line, in the order they came. Lines are added and never changed.</summary>
public static class RatingFile
{
    /// <summary>Adds a rating, and makes the file where there is none. One writer at a time.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="rating">The rating.</param>
    /// <param name="maxBytes">The length that the file may have.</param>
    /// <returns>False, with nothing written, where the file would become longer than that.</returns>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static bool TryAppend(string path, Rating rating, long maxBytes) =>
        JsonLines.TryAppend(path, rating, JsonLines.Types.Rating, maxBytes);

    /// <summary>Reads the ratings of a file, first to last. A line that is no rating, such as one that a crash cut off, is told and left out.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="onBadLine">Gets the number of each such line, from 1.</param>
    public static IEnumerable<Rating> Read(TextReader reader, Action<int> onBadLine)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(onBadLine);
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0) continue;
            if (Parse(line) is { } rating) yield return rating;
            else onBadLine(number);
        }
    }

    /// <summary>The rating of a line; null where the line is none.</summary>
    public static Rating? Parse(string line) => JsonLines.Parse(line, JsonLines.Types.Rating);
}
