using FrameworkBot.Answering.Feedback;

namespace FrameworkBot.Cli.Gaps;

/// <summary>A question that was declined, or whose answer was disliked.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="IsDisliked">Whether it was answered, and the answer disliked.</param>
/// <param name="Comment">What was written about the answer; null for nothing.</param>
internal sealed record PoorlyAnswered(string Question, bool IsDisliked, string? Comment)
{
    /// <summary>Reads a file of ratings or of declined questions, or of both; liked answers are passed over. A line that is neither is told and left out.</summary>
    /// <param name="reader">The file.</param>
    /// <param name="onBadLine">Gets the number of each such line, from 1.</param>
    public static IEnumerable<PoorlyAnswered> Read(TextReader reader, Action<int> onBadLine)
    {
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0) continue;
            if (RatingFile.Parse(line) is { } rating)
            {
                if (!rating.IsLiked) yield return new PoorlyAnswered(rating.Question, IsDisliked: true, rating.Comment);
            }
            else if (DeclinedFile.Parse(line) is { } declined) yield return new PoorlyAnswered(declined.Declined, IsDisliked: false, null);
            else onBadLine(number);
        }
    }
}
