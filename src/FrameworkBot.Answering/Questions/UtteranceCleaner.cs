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
        text = Expand(text);
        text = text.Replace("%", " percent ", StringComparison.Ordinal);
        text = LineBreak().Replace(text, "\n");
        return Blank().Replace(text, " ").Trim();
    }

    // "we're" is "we are": without its apostrophe it would be another word.
    private static string Expand(string text)
    {
        if (!text.AsSpan().ContainsAny('\'', '’')) return text;
        text = text.Replace('’', '\'');
        text = NotContraction().Replace(text, match => match.Groups[1].Value.ToLowerInvariant() switch { "ca" => "can", "wo" => "will", "sha" => "shall", _ => match.Groups[1].Value } + " not");
        return Contraction().Replace(text, match => match.Groups[1].Value + " " + match.Groups[2].Value.ToLowerInvariant() switch
        {
            "re" => "are",
            "ve" => "have",
            "ll" => "will",
            "m" => "am",
            "d" => match.Groups[1].Value.StartsWith('w') || match.Groups[1].Value.StartsWith('W') || match.Groups[1].Value.StartsWith('h') ? "did" : "would",
            _ => "is",
        });
    }

    [GeneratedRegex(@"\b(\w{2,6})n't\b", RegexOptions.IgnoreCase)]
    private static partial Regex NotContraction();

    [GeneratedRegex(@"\b(\w+)'(re|ve|ll|m|d)\b|\b(?<1>what|who|that|it|how|where|when|why|there|here|she|he|which|this)'(?<2>s)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Contraction();

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
