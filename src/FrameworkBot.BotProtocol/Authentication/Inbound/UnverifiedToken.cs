using Microsoft.IdentityModel.JsonWebTokens;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>What a token says of itself, before anybody knows whether it is genuine: enough to find the key that it must be signed with.</summary>
/// <param name="Algorithm">How it says that it is signed.</param>
/// <param name="KeyId">With which key; null or empty when it does not say.</param>
/// <param name="Issuer">Who it says made it.</param>
/// <param name="IsCritical">Whether its header says that it must not be used by those who do not know some extension; this bot knows none.</param>
internal sealed record UnverifiedToken(string? Algorithm, string? KeyId, string? Issuer, bool IsCritical)
{
    /// <summary>What the token says, or null when it is no signed JSON Web Token.</summary>
    public static UnverifiedToken? Read(JsonWebTokenHandler handler, string token)
    {
        try
        {
            // Three parts: an encrypted token has five.
            if (token.AsSpan().Count('.') != 2 || !handler.CanReadToken(token)) return null;
            var read = handler.ReadJsonWebToken(token);
            return new(read.Alg, read.Kid, read.Issuer, read.TryGetHeaderValue<object>("crit", out _));
        }
        catch (Exception)
        {
            // The library throws many kinds of exception for what strangers send, some of them only when a value is asked for.
            return null;
        }
    }
}
