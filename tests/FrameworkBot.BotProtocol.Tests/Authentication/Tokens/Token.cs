using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Tokens;

/// <summary>A token in the making, right until a test changes it. Written out here by hand, so that it can be wrong in any way.</summary>
internal sealed class Token(IssuerKey key, JsonObject claims)
{
    public JsonObject Header { get; } = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Kid };

    public JsonObject Claims { get; } = claims;

    public Token With(string claim, JsonNode? value)
    {
        Claims[claim] = value;
        return this;
    }

    public Token Without(string claim)
    {
        Claims.Remove(claim);
        return this;
    }

    public Token WithHeader(string name, JsonNode? value)
    {
        Header[name] = value;
        return this;
    }

    public Token WithoutHeader(string name)
    {
        Header.Remove(name);
        return this;
    }

    /// <summary>The token, signed as its header says, or by another key and algorithm.</summary>
    public string Sign(IssuerKey? by = null, string? algorithm = null) =>
        Join((by ?? key).Sign(Signed(), algorithm ?? Header["alg"]?.GetValue<string>() ?? "RS256"));

    /// <summary>The token with a symmetric signature.</summary>
    public string SignWithSecret(byte[] secret) => Join(HMACSHA256.HashData(secret, Signed()));

    /// <summary>The token with these bytes for a signature.</summary>
    public string Join(params byte[] signature) => $"{Encoding.ASCII.GetString(Signed())}.{Base64Url.EncodeToString(signature)}";

    public static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private byte[] Signed() => Encoding.ASCII.GetBytes($"{Encode(Header.ToJsonString())}.{Encode(Claims.ToJsonString())}");
}
