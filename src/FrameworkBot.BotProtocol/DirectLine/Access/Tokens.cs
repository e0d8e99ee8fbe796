using System.Security.Cryptography;
using System.Text.Json;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>
/// Makes and reads tokens: JWTs signed with HMAC-SHA256, each bound to one conversation with one bot, and to one user. Web Chat reads the claim <c>user</c> to know in
/// whose name it speaks; to others they are opaque.
/// </summary>
internal sealed class Tokens
{
    /// <summary>How long the URL of a stream can be used to open it.</summary>
    public static readonly TimeSpan StreamUrlLife = TimeSpan.FromSeconds(60);

    private const string Issuer = "directline";
    private const int MaxLength = 2048;
    private const long LastSecond = 253_402_300_800; // the year 10000, where dates end

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SigningCredentials _credentials;
    private readonly TimeSpan _life;
    private readonly TimeProvider _clock;

    public Tokens(IOptions<DirectLineOptions> options, TimeProvider clock, ILogger<Tokens> logger)
    {
        byte[] key;
        if (options.Value.SigningKey is { Length: > 0 } configured)
        {
            key = Convert.FromBase64String(configured);
        }
        else
        {
            key = RandomNumberGenerator.GetBytes(DirectLineOptionsCheck.MinKeyBytes);
            logger.LogInformation("Direct Line signs tokens with a key of this process, and they end with it; DirectLine:SigningKey keeps them.");
        }
        _credentials = new SigningCredentials(new SymmetricSecurityKey(key), SecurityAlgorithms.HmacSha256);
        _life = TimeSpan.FromMinutes(options.Value.TokenMinutes);
        _clock = clock;
    }

    /// <summary>How long a token for requests is valid, in seconds.</summary>
    public int ExpiresIn => (int)_life.TotalSeconds;

    /// <summary>A new token, valid from now.</summary>
    /// <param name="endpoint">The name of the bot's endpoint, see <see cref="NamedEndpoint"/>.</param>
    /// <param name="conversationId">The one conversation it is for.</param>
    /// <param name="userId">Who speaks with it.</param>
    /// <param name="use">What it is for.</param>
    public string Issue(string endpoint, string conversationId, string userId, TokenUse use)
    {
        var claims = new TokenClaims(Issuer, AudienceOf(endpoint, use), conversationId, userId, Expiry(use).ToUnixTimeSeconds());
        return _handler.CreateToken(JsonSerializer.Serialize(claims, DirectLineJson.Wire.TokenClaims), _credentials);
    }

    /// <summary>When a token issued now ends.</summary>
    public DateTimeOffset Expiry(TokenUse use) => _clock.GetUtcNow() + (use == TokenUse.Stream ? StreamUrlLife : _life);

    /// <summary>What a token allows, expired or not; null when it was not issued here for that bot and use.</summary>
    public TokenGrant? Read(string endpoint, string token, TokenUse use)
    {
        if (token.Length > MaxLength) return null;
        var result = _handler.ValidateToken(token, new TokenValidationParameters
        {
            IssuerSigningKey = _credentials.Key,
            ValidIssuer = Issuer,
            ValidAudience = AudienceOf(endpoint, use),
            // The caller tells an expired token from a false one, by the clock that the host uses.
            ValidateLifetime = false,
        });
        if (!result.IsValid || result.SecurityToken is not JsonWebToken { Alg: SecurityAlgorithms.HmacSha256 } jwt) return null;
        return jwt.TryGetPayloadValue<string>("conv", out var conversation)
            && jwt.TryGetPayloadValue<string>("user", out var user)
            && jwt.TryGetPayloadValue<long>("exp", out var expires)
            && expires is > 0 and < LastSecond
            ? new TokenGrant(conversation, user, DateTimeOffset.FromUnixTimeSeconds(expires))
            : null;
    }

    /// <summary>Whether a token has ended.</summary>
    public bool IsExpired(TokenGrant grant) => _clock.GetUtcNow() >= grant.ExpiresAt;

    private static string AudienceOf(string endpoint, TokenUse use) => endpoint.Length == 0 ? use.ToString() : $"{use} {endpoint}";
}
