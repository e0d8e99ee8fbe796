using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace FrameworkBot.BotProtocol.Tests.Authentication.Tokens;

/// <summary>A key of an issuer: signs, and can be published.</summary>
internal sealed record IssuerKey(string Kid, AsymmetricAlgorithm Algorithm, params string[] Endorsements)
{
    public string Use { get; init; } = "sig";

    public RSA Rsa => (RSA)Algorithm;

    public static IssuerKey NewRsa(string kid, params string[] endorsements) => new(kid, RSA.Create(2048), endorsements);

    public static IssuerKey NewEC(string kid, params string[] endorsements) => new(kid, ECDsa.Create(ECCurve.NamedCurves.nistP256), endorsements);

    /// <summary>The public half, as a key document holds it.</summary>
    public JsonObject Published()
    {
        var json = Algorithm is RSA rsa ? Public(rsa.ExportParameters(false)) : Public(((ECDsa)Algorithm).ExportParameters(false));
        json["kid"] = Kid;
        json["use"] = Use;
        if (Endorsements.Length > 0) json["endorsements"] = new JsonArray([.. Endorsements.Select(channel => JsonValue.Create(channel))]);
        return json;
    }

    public byte[] Sign(byte[] data, string algorithm) => Algorithm is ECDsa ec
        ? ec.SignData(data, HashAlgorithmName.SHA256)
        : Rsa.SignData(data, new HashAlgorithmName("SHA" + algorithm[2..]), algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);

    private static JsonObject Public(RSAParameters key) =>
        new() { ["kty"] = "RSA", ["n"] = Base64Url.EncodeToString(key.Modulus), ["e"] = Base64Url.EncodeToString(key.Exponent) };

    private static JsonObject Public(ECParameters key) =>
        new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64Url.EncodeToString(key.Q.X), ["y"] = Base64Url.EncodeToString(key.Q.Y) };
}
