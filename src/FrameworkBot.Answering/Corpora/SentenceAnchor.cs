using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FrameworkBot.Answering.Corpora;

/// <summary>Names for sentences that stay the same while other sentences of the article are edited.</summary>
internal static class SentenceAnchor
{
    /// <summary>"s-" and eight hexadecimal digits of the text's SHA-256; a repeated text gets "-2", "-3" and so on.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="used">How often each anchor was given in the article so far; updated.</param>
    public static string Of(string text, Dictionary<string, int> used)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        var anchor = "s-" + Convert.ToHexStringLower(hash.AsSpan(0, 4));
        used[anchor] = used.GetValueOrDefault(anchor) + 1;
        return used[anchor] == 1 ? anchor : anchor + "-" + used[anchor].ToString(CultureInfo.InvariantCulture);
    }
}
