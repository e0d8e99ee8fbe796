namespace FrameworkBot.Cli.Gaps;

/// <summary>Writes gaps for a writer to work from.</summary>
internal static class GapReport
{
    private const int LongestLine = 200;

    /// <summary>The sums, then the first <paramref name="top"/> gaps with their questions and what was written about them.</summary>
    public static void Write(IReadOnlyList<Gap> gaps, int answered, int top, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{Count(gaps.Sum(gap => gap.Count), "question")} without a good answer, {Count(gaps.Count, "gap")}; {answered} more answered by now."));
        foreach (var gap in gaps.Take(top))
        {
            output.WriteLine(FormattableString.Invariant($"\n{gap.Count}x {OneLine(gap.What)}"));
            foreach (var question in gap.Questions)
            {
                output.WriteLine($"  > {OneLine(question.Text)}{(question.Count > 1 ? FormattableString.Invariant($" ({question.Count}x)") : "")}");
                foreach (var comment in question.Comments) output.WriteLine("    # " + OneLine(comment));
            }
        }
        if (gaps.Count > top) output.WriteLine(FormattableString.Invariant($"\n{Count(gaps.Count - top, "more gap")}: --top {gaps.Count} lists all."));
    }

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");

    // What people typed must not steer the terminal.
    private static string OneLine(string text)
    {
        var line = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length > LongestLine ? line[..LongestLine] + "…" : line;
    }
}
