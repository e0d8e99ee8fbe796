using System.Net;
using System.Text.RegularExpressions;

namespace FrameworkBot.Answering.Questions;

/// <summary>Takes from a message what is not language: mentions, markup, links, code fences, control characters.</summary>
public static partial class UtteranceCleaner
{
    /// <summary>Longest text that is read; what comes later is ignored.</summary>
    public const int MaxLength = 2000;

    /// <summary>The text with markup removed and white space folded; line breaks become line feeds.</summary>
    public static string Clean(string utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var text = utterance.Length > MaxLength ? utterance[..MaxLength] : utterance;
        text = Mention().Replace(text, " ");
        text = Tag().Replace(text, " ");
        text = WebUtility.HtmlDecode(text);
        text = Link().Replace(text, " ");
        text = Markup().Replace(text, " ");
        text = text.Replace("%", " percent ", StringComparison.Ordinal);
        text = LineBreak().Replace(text, "\n");
        return Blank().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"<at\b[^>]{0,200}>.{0,200}?</at>|^\s*@\S{1,60}", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]{0,500}>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"https?://\S+")]
    private static partial Regex Link();

    [GeneratedRegex(@"[*`~^|\[\]{}\\]|(?<=\s|^)[#>_]+|_+(?=\s|$)|[\p{Cc}-[\r\n\t]]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"[ \t]*[\r\n]+\s*")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"[ \t]+")]
    private static partial Regex Blank();
}
