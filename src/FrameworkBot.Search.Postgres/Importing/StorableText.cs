using System.Text;

namespace FrameworkBot.Search.Postgres.Importing;

/// <summary>Texts that PostgreSQL can hold: no U+0000, and no half of a character.</summary>
internal static class StorableText
{
    /// <summary>The text, with U+FFFD in place of what cannot be held.</summary>
    public static string Of(string text)
    {
        var isWhole = !text.Contains('\0', StringComparison.Ordinal);
        for (var i = 0; isWhole && i < text.Length; i++)
            if (char.IsSurrogate(text[i])) isWhole = char.IsSurrogatePair(text, i++);
        return isWhole ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\0', '\uFFFD');
    }
}
