using System.Text;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>Changes a text that is right, here and there.</summary>
internal static class TextChanges
{
    private const int MostRepeats = 20_000;
    private static readonly UTF8Encoding Lenient = new(false);

    private static readonly string[] Pieces =
    [
        "\n", "\r\n", "\r", "\t", "  ", "---", "- ", ": ", "[", "]", "{", "}", "(", ")", "*", "**", "_", "*x", "&x ", "|", "|-|-|\n", "> ", "`", "```", "~~~", "\"", "'", "#", "!!", "!<tag> ", "? ", "<<: ", "\0", "\u0001", "\u001b[2J",
        "\u2028", "\ufeff", "\u202e", "\u0301", "🫖", "👩‍👩‍👧", "ﬁ", "İ", "ß", "~", "null", "true", "…", "%YAML 9\n", "\u0085", "![", "&#0;", "&amp;", "&bogus;", "\\", "\\u0000", "\ud800", "<!--", "<![CDATA[", "<script>", "</", "<at>x</at>", "1e999", "-0",
        "99999999999999999999", "-1", "0x7f", "{{", "${x}", "../", "%2e%2e%2f", "%00", "%", "+", "a\u0300", "\u00a0", "：", "０", "==", "=", ";", ",", "]]", "://", "@", ",,",
    ];

    /// <summary>The bytes of a text that was changed in one to six places, sometimes in its bytes too.</summary>
    public static byte[] Bytes(string text, FuzzRandom random)
    {
        var bytes = Lenient.GetBytes(Change(text, random));
        return random.Chance(0.15) ? ByteChanges.Change(bytes, random) : bytes;
    }

    /// <summary>A text that was changed in one to six places.</summary>
    public static string Change(string text, FuzzRandom random)
    {
        var changed = new StringBuilder(text);
        for (var n = random.Chance(0.5) ? 1 : 1 + random.Next(6); n > 0; n--)
        {
            var at = random.Next(changed.Length + 1);
            switch (random.Next(6))
            {
                case 0: changed.Remove(at, random.Next(Math.Min(60, changed.Length - at) + 1)); break;
                case 1: changed.Insert(at, random.Pick(Pieces)); break;
                case 2: changed.Insert(at, new StringBuilder().Insert(0, random.Pick(Pieces), random.Count(MostRepeats))); break;
                case 3: changed.Insert(at, Slice(text, random)); break;
                case 4: changed.Insert(at, (char)random.Next(char.MaxValue + 1)); break;
                default: changed.Replace(Slice(text, random, 8), random.Pick(Pieces)); break;
            }
        }
        return changed.ToString();
    }

    private static string Slice(string text, FuzzRandom random, int most = int.MaxValue)
    {
        if (text.Length == 0) return " ";
        var at = random.Next(text.Length);
        return text.Substring(at, 1 + random.Next(Math.Min(most, text.Length - at)));
    }
}
