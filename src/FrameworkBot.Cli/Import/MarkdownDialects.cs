using System.Text.RegularExpressions;

namespace FrameworkBot.Cli.Import;

/// <summary>Takes out of Markdown what only its own site generator understands: imports and components, admonition marks, shortcodes, heading ids.</summary>
internal static partial class MarkdownDialects
{
    /// <summary>The text with such marks removed; code is left as it is.</summary>
    /// <param name="text">The text without front matter.</param>
    /// <param name="isMdx">Whether JavaScript may stand between the paragraphs.</param>
    public static string Plain(string text, bool isMdx)
    {
        var lines = new List<string>();
        string? fence = null;
        var dedent = false;
        var isStatement = false;
        foreach (var line in text.Split('\n'))
        {
            var mark = FencePattern().Match(line);
            if (mark.Success && (fence is null || mark.Groups[1].Value.StartsWith(fence, StringComparison.Ordinal) && line.Trim() == mark.Groups[1].Value)) fence = fence is null ? mark.Groups[1].Value : null;
            else if (fence is null)
            {
                // "import x from 'y'" may go on until its quote.
                if (isMdx && (isStatement || StatementPattern().IsMatch(line)))
                {
                    isStatement = line.Trim().Length > 0;
                    continue;
                }
                if (IndentedAdmonitionPattern().IsMatch(line))
                {
                    dedent = true;
                    lines.Add("");
                    continue;
                }
                if (AdmonitionPattern().IsMatch(line)) continue;
                dedent &= line.Length == 0 || line.StartsWith("    ", StringComparison.Ordinal);
            }
            lines.Add(dedent && line.StartsWith("    ", StringComparison.Ordinal) ? line[4..] : line);
        }
        return CodePattern().Replace(string.Join('\n', lines), match => match.Groups["code"].Success ? match.Value : Cleaned(match.Value, isMdx));
    }

    private static string Cleaned(string text, bool isMdx)
    {
        text = HeadingIdPattern().Replace(ShortcodePattern().Replace(text, ""), "");
        return isMdx ? ComponentPattern().Replace(ExpressionPattern().Replace(text, ""), "") : text;
    }

    [GeneratedRegex(@"^\s*(`{3,}|~{3,})")]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"^(?:import\s+(?:[\w*{'""]).*|export\s+(?:const|default|function|let|async)\b.*)$")]
    private static partial Regex StatementPattern();

    [GeneratedRegex(@"^(?:!!!|\?\?\?\+?|===)\s+\S")]
    private static partial Regex IndentedAdmonitionPattern();

    [GeneratedRegex(@"^\s*:{3,}|^\s*>\s*\[![A-Za-z]+\]\s*$|^\{:[^}]*\}$|^\[\[?toc\]?\]$", RegexOptions.IgnoreCase)]
    private static partial Regex AdmonitionPattern();

    // Code in fences and in lines, and the text between.
    [GeneratedRegex(@"(?<code>^[ \t]*(?<f>`{3,}|~{3,})[\s\S]*?^[ \t]*\k<f>|`[^`\n]+`)|(?:(?!^[ \t]*(?:`{3,}|~{3,})|`)[\s\S])+", RegexOptions.Multiline)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\{\{[<%][\s\S]*?[%>]\}\}|\{%[\s\S]*?%\}|\{\{[^{}\n]*\}\}")]
    private static partial Regex ShortcodePattern();

    [GeneratedRegex(@"[ \t]*\{#[\w-]+\}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex HeadingIdPattern();

    [GeneratedRegex(@"\{/\*[\s\S]*?\*/\}|^[ \t]*\{[^{}\n]*\}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex ExpressionPattern();

    [GeneratedRegex(@"</?[A-Z][\w.]*(?:[^<>""'{}]|""[^""]*""|'[^']*'|\{(?:[^{}]|\{[^{}]*\})*\})*/?>|</?>")]
    private static partial Regex ComponentPattern();
}
