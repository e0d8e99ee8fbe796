using System.Text;
using System.Text.RegularExpressions;

namespace FrameworkBot.Cli.Import;

/// <summary>Writes text so that Markdown reads it as that text. Code in backticks stays code.</summary>
internal static partial class MarkdownText
{
    /// <summary>A text in the middle of a line.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '`' && CodePattern().Match(text, i) is { Success: true } code && code.Index == i)
            {
                escaped.Append(code.Value.Replace("|", "\\|", StringComparison.Ordinal));
                i += code.Length - 1;
                continue;
            }
            var isMark = c is '\\' or '`' or '*' or '[' or '<' or '&' or '|' || c == '_' && !(i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]));
            if (isMark) escaped.Append('\\');
            escaped.Append(c);
        }
        return escaped.ToString();
    }

    /// <summary>A text that begins a line, where more signs are marks.</summary>
    public static string EscapeLine(string text)
    {
        var escaped = Escape(text);
        return LineMarkPattern().Match(escaped) is { Success: true } mark ? escaped[..(mark.Length - 1)] + "\\" + escaped[(mark.Length - 1)..] : escaped;
    }

    /// <summary>The line around a block of code: longer than any run of backticks in it.</summary>
    public static string FenceFor(string code) => new('`', Math.Max(3, RunPattern().Matches(code).Select(match => match.Length).DefaultIfEmpty(0).Max() + 1));

    [GeneratedRegex(@"\G(`)[^`\\|]+`(?!`)")]
    private static partial Regex CodePattern();

    // "# ", "> ", "- ", "+ ", "1. ", "---", "===", "~~~", ": "
    [GeneratedRegex(@"^(?:#|>|[-+=~:]|\d{1,9}[.)])")]
    private static partial Regex LineMarkPattern();

    [GeneratedRegex("`+")]
    private static partial Regex RunPattern();
}
