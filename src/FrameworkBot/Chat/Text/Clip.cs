using System.Globalization;

namespace FrameworkBot.Chat.Text;

/// <summary>Shortens what is too long for a place.</summary>
internal static class Clip
{
    private const string Ellipsis = "…";
    private const double Least = 0.6;

    /// <summary>The text, or its beginning up to a word's end and an ellipsis, at most <paramref name="most"/> characters in all.</summary>
    public static string At(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = most - Ellipsis.Length;
        var space = text.LastIndexOf(' ', end);
        if (space >= end * Least) return text[..space].TrimEnd(' ', ',', ';', ':') + Ellipsis;
        // No word ends near: at least no character is cut in two.
        var elements = StringInfo.ParseCombiningCharacters(text[..(end + 1)]);
        return text[..Math.Min(end, elements.Last(at => at <= end))] + Ellipsis;
    }
}
