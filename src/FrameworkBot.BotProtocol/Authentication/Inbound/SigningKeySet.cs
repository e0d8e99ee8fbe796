using System.Collections;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>A key that tokens are signed with.</summary>
/// <param name="Key">An RSA key of at least 2,048 bits.</param>
/// <param name="Endorsements">The channels that it may speak for; none where the issuer is not the Bot Framework.</param>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);

/// <summary>The signing keys that an issuer published at one time, by key id. Keys of another kind, or without an id, are left out.</summary>
internal sealed class SigningKeySet(IEnumerable<JsonWebKey> keys)
{
    private const int LeastKeySize = 2048;

    private readonly FrozenDictionary<string, SigningKey> _keys = keys
        .Where(IsUsable)
        .Select(key => (key.Kid, Key: KeyOf(key), Endorsements: EndorsementsOf(key)))
        .Where(key => key.Key is not null)
        .DistinctBy(key => key.Kid, StringComparer.Ordinal)
        .ToFrozenDictionary(key => key.Kid, key => new SigningKey(key.Key!, key.Endorsements), StringComparer.Ordinal);

    /// <summary>How many keys there are.</summary>
    public int Count => _keys.Count;

    /// <summary>The key of that id; null when there is none.</summary>
    public SigningKey? Find(string kid) => _keys.GetValueOrDefault(kid);

    private static bool IsUsable(JsonWebKey key) =>
        key.Kty == JsonWebAlgorithmsKeyTypes.RSA
        && key.Use is null or "" or "sig"
        && !string.IsNullOrEmpty(key.Kid) && !string.IsNullOrEmpty(key.N) && !string.IsNullOrEmpty(key.E)
        && key.KeySize >= LeastKeySize;

    // As it is used: the published form would be converted by the first validations, several at once, and keep what came of it in itself. Null where it is no key.
    private static RsaSecurityKey? KeyOf(JsonWebKey key)
    {
        try
        {
            return new RsaSecurityKey(new RSAParameters { Modulus = Base64UrlEncoder.DecodeBytes(key.N), Exponent = Base64UrlEncoder.DecodeBytes(key.E) }) { KeyId = key.Kid };
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static FrozenSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value)
            ? ChannelsIn(value).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty;

    // The 5.x line of the library has a list of its own JSON there, the 8.x line, which the Bot Framework SDK brings, an element.
    private static IEnumerable<string> ChannelsIn(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } element => element.EnumerateArray().Select(channel => channel.ToString()),
        IEnumerable channels and not string => channels.Cast<object>().Select(channel => channel.ToString()!),
        _ => [],
    };
}
