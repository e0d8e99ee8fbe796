using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>The configured secrets, known by their hashes.</summary>
internal sealed class Secrets(IOptions<DirectLineOptions> options)
{
    private readonly byte[][] _hashes = [.. options.Value.Secrets.Select(Hash)];

    /// <summary>Whether the text is a secret; takes the same time whatever is wrong with it.</summary>
    public bool Contains(string text)
    {
        var hash = Hash(text);
        var found = false;
        foreach (var known in _hashes) found |= CryptographicOperations.FixedTimeEquals(known, hash);
        return found;
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
