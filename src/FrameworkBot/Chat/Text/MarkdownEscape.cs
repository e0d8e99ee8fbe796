using System.Globalization;
using System.Text;

namespace FrameworkBot.Chat.Text;

/// <summary>
/// Text that Markdown shows as it stands. What could be read as markup is written as a character reference, which by CommonMark 6.2
/// never is markup; a backslash would do by the book, but Teams shows it and Web Chat reads <c>\[</c> as mathematics.
/// </summary>
internal static class MarkdownEscape
{
    private const string Special = "&<>*`[]\\~|$";

    /// <summary>Text within a line.</summary>
    public static string Inline(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\n' or '\r' or '\t') escaped.Append(' ');
            else if (Special.Contains(text[i], StringComparison.Ordinal) || text[i] == '_' && !IsInWord(text, i)) Append(escaped, text[i]);
            else escaped.Append(text[i]);
        }
        return escaped.ToString();
    }

    /// <summary>Text that begins a line, where a few more characters begin a list, a heading or a rule.</summary>
    public static string Line(string text)
    {
        var inline = Inline(text).Trim();
        var digits = inline.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var at = digits > 0 && inline[digits] is '.' or ')' ? digits : 0;
        if (inline.Length == 0 || at == 0 && inline[0] is not ('#' or '+' or '-' or '=')) return inline;
        var escaped = new StringBuilder(inline, 0, at, inline.Length + 8);
        Append(escaped, inline[at]);
        return escaped.Append(inline, at + 1, inline.Length - at - 1).ToString();
    }

    /// <summary>A link's title, between double quotes.</summary>
    public static string Title(string text) => Inline(text).Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <summary>A link's address, which is absolute and percent-encoded.</summary>
    public static string Destination(string address) => address
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    private static void Append(StringBuilder escaped, char character) => _ = character switch
    {
        '&' => escaped.Append("&amp;"),
        '<' => escaped.Append("&lt;"),
        '>' => escaped.Append("&gt;"),
        _ => escaped.Append("&#").Append(((int)character).ToString(CultureInfo.InvariantCulture)).Append(';'),
    };

    // Between letters an underscore is no emphasis, and names like snake_case stay readable where Markdown is shown raw.
    private static bool IsInWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
