namespace FrameworkBot.Answering.Corpora;

/// <summary>
/// How much markup one paragraph, list item or table may hold, and how far a line may be indented. The parser's time grows with the square
/// of both, so that a file of some hundred kilobytes could take minutes; no text that people read comes near.
/// </summary>
public static class MarkupLimit
{
    /// <summary>Brackets, bars, backticks and the signs that emphasise (<c>* _ ~ = + ^</c>) of one paragraph, list item or table.</summary>
    public const int Marks = 10_000;

    /// <summary>Columns that a line is indented by, quotation marks included.</summary>
    public const int Indentation = 256;

    /// <summary>The first line that is beyond a limit, and what is wrong with it; null where none is. Fenced code is not looked at.</summary>
    /// <param name="markdown">The text of a file.</param>
    public static (int Line, string Problem)? FirstBeyond(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        var (number, marks, fence) = (0, 0, '\0');
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            number++;
            var line = markdown.AsSpan(range);
            var text = line.TrimStart(" \t>");
            if (fence != '\0')
            {
                if (IsFence(text, fence)) fence = '\0';
                continue;
            }
            if (line.Length - text.Length > Indentation) return (number, $"is indented by more than {Indentation} columns. Write lists and quotations flat.");
            if (IsFence(text, '`')) fence = '`';
            else if (IsFence(text, '~')) fence = '~';
            if (text.IsWhiteSpace() || IsItem(text)) marks = 0;
            marks += Count(text);
            if (marks > Marks) return (number, $"is in a paragraph or table with more than {Marks:N0} brackets, bars, backticks and signs of emphasis (* _ ~ = + ^). Divide it with empty lines.");
        }
        return null;
    }

    private static bool IsFence(ReadOnlySpan<char> text, char mark) => text is [var a, var b, var c, ..] && a == mark && b == mark && c == mark;

    private static bool IsItem(ReadOnlySpan<char> text) => text is ['-' or '*' or '+', ' ', ..];

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text)
            if (letter is '[' or ']' or '|' or '`' or '*' or '_' or '~' or '=' or '+' or '^') count++;
        return count;
    }
}
