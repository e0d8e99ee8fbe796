namespace FrameworkBot.Cli.Feedback;

/// <summary>Writes rated answers for a person to read.</summary>
internal static class FeedbackReport
{
    /// <summary>The sums, then the first <paramref name="top"/> answers, each with its question, its text and the comments.</summary>
    public static void Write(IReadOnlyList<RatedAnswer> answers, int top, TextWriter output)
    {
        var (likes, dislikes) = (answers.Sum(answer => answer.Likes), answers.Sum(answer => answer.Dislikes));
        output.WriteLine(FormattableString.Invariant($"{Count(answers.Count, "answer")} rated: {dislikes} disliked, {likes} liked."));
        foreach (var answer in answers.Take(top))
        {
            output.WriteLine();
            output.WriteLine(FormattableString.Invariant($"{answer.Dislikes} disliked, {answer.Likes} liked"));
            output.WriteLine("> " + OneLine(answer.Question));
            foreach (var line in answer.Answer.TrimEnd().Split('\n')) output.WriteLine(line.Length == 0 ? "" : "  " + Printable(line));
            foreach (var comment in answer.Comments) output.WriteLine("  # " + OneLine(comment));
        }
        if (answers.Count > top) output.WriteLine(FormattableString.Invariant($"\n{Count(answers.Count - top, "more answer")}: --top {answers.Count} lists all."));
    }

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    private static string OneLine(string text) => Printable(string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    // What people typed must not steer the terminal.
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
