using System.Text;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Makes ids of names and titles: lower-case letters, digits and single hyphens.</summary>
public static class IdText
{
    // The globalisation-invariant runtime takes no accents off, so the letters of Western Europe are listed.
    private const string Accented = "àáâãäåāçčćďèéêëēěìíîïīñňńòóôõöøōŕřšśťùúûüūůýÿžźż";
    private const string Plain = "aaaaaaacccdeeeeeeiiiiinnnooooooorrsstuuuuuuyyzzz";

    /// <summary>"Rain.Bow 2: Änna's Test" gives "rain-bow-2-annas-test"; a text without such letters or digits gives "x".</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var id = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            var c = char.ToLowerInvariant(letter);
            if (Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at) c = Plain[at];
            if (char.IsAsciiLetterOrDigit(c)) id.Append(c);
            else if (c == '+') id.Append('p');
            else if (c == 'ß') id.Append("ss");
            else if (c is not ('\'' or '’') && id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        return id.ToString().Trim('-') is { Length: > 0 } made ? made : "x";
    }
}
