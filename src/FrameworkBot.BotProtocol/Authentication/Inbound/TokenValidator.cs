using System.Security.Claims;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Decides whether a bearer token is genuine, for this bot, and in force. Neither a token nor a part of it is ever logged.</summary>
internal sealed class TokenValidator(
    TokenIssuers issuers, TrustedServiceUrls trusted, IOptions<AuthenticationOptions> options, TimeProvider clock, RefusalLog log)
{
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private static readonly JsonWebTokenHandler Handler = new() { MaximumTokenSizeInBytes = BearerHeader.MaxTokenLength };

    // A provider caught in a cache would outlive its key.
    private static readonly CryptoProviderFactory Crypto = new() { CacheSignatureProviders = false };

    /// <summary>The caller that the token speaks for, or why it is refused: with 401, or 503 while no keys can be read.</summary>
    /// <param name="token">As sent.</param>
    /// <param name="isLocal">Whether the request comes from this machine.</param>
    /// <param name="ct">Cancelled when the client has gone.</param>
    public async ValueTask<(Caller? Caller, ErrorAnswer? Error)> ValidateAsync(string token, bool isLocal, CancellationToken ct)
    {
        if (UnverifiedToken.Read(Handler, token) is not { } unverified) return Refuse("The bearer token is not a signed JSON Web Token.");
        if (!Algorithms.Contains(unverified.Algorithm, StringComparer.Ordinal)) return Refuse("The token is signed with an algorithm other than RS256, RS384 and RS512.");
        if (issuers.Find(unverified.Issuer) is not { } issuer) return Refuse("The token's issuer is not one that this bot believes.");
        if (unverified.IsCritical) return Refuse("The token asks for something that this bot does not know.");
        if (string.IsNullOrEmpty(unverified.KeyId)) return Refuse("The token does not name its signing key.");

        if (await issuer.Keys.WithAsync(unverified.KeyId, ct) is not { } keys) return (null, Refusal.KeysUnavailable());
        if (keys.Find(unverified.KeyId) is not { } key) return Refuse("The token names a signing key that its issuer does not publish.");
        if (Verify(token, issuer, key, out var verified) is { } reason) return Refuse(reason);
        return CallerOf(verified!, issuer.Kind, key, isLocal);
    }

    // The library throws many kinds of exception for what strangers send; each is a refusal.
    private string? Verify(string token, TokenIssuer issuer, SigningKey key, out JsonWebToken? verified)
    {
        verified = null;
        try
        {
            var result = Handler.ValidateToken(token, new TokenValidationParameters
            {
                ValidIssuer = issuer.Name,
                IssuerSigningKey = key.Key,
                ValidateIssuerSigningKey = true,
                RequireSignedTokens = true,
                RequireExpirationTime = true,
                CryptoProviderFactory = Crypto,
                AudienceValidator = (audiences, _, _) => audiences.Contains(options.Value.MicrosoftAppId, StringComparer.OrdinalIgnoreCase),
                LifetimeValidator = (notBefore, expires, _, _) => TokenLifetime.Includes(notBefore, expires, clock.GetUtcNow().UtcDateTime),
            });
            verified = result.IsValid ? (JsonWebToken)result.SecurityToken : null;
            return result.IsValid ? null : ReasonOf(result.Exception);
        }
        catch (Exception e)
        {
            return ReasonOf(e);
        }
    }

    private static string ReasonOf(Exception exception) => exception switch
    {
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "The token has expired, or is not valid yet.",
        SecurityTokenInvalidAudienceException => "The token is for another bot.",
        _ => "The token's signature is wrong.",
    };

    private (Caller? Caller, ErrorAnswer? Error) CallerOf(JsonWebToken token, TokenKind kind, SigningKey key, bool isLocal)
    {
        if (kind == TokenKind.Channel)
        {
            return Text(token, "serviceurl") is { Length: > 0 } serviceUrl
                ? (new ChannelCaller(serviceUrl, key.Endorsements, trusted), null)
                : Refuse("The token does not name a serviceurl.");
        }
        var (version, app) = kind == TokenKind.OwnAppV1 ? ("1.0", "appid") : ("2.0", "azp");
        if (!string.Equals(Text(token, "ver"), version, StringComparison.Ordinal)) return Refuse("The token's version does not fit its issuer.");
        return string.Equals(Text(token, app), options.Value.MicrosoftAppId, StringComparison.OrdinalIgnoreCase)
            ? (new TestClientCaller(isLocal, trusted), null)
            : Refuse("The token was made for another app than this bot.");
    }

    // A claim that is there twice, or is an array, is none.
    private static string? Text(JsonWebToken token, string claim) =>
        token.Claims.Where(found => found.Type == claim).Take(2).ToArray() is [{ } only] && only.ValueType == ClaimValueTypes.String ? only.Value : null;

    private (Caller? Caller, ErrorAnswer? Error) Refuse(string reason)
    {
        log.Tell(reason);
        return (null, Refusal.Unauthorized(reason));
    }
}
