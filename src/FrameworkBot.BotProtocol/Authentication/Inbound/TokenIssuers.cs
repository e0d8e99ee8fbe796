using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>All issuers that this bot may believe: the Bot Framework's, and two for each tenant that its own credentials may be used in.</summary>
internal sealed class TokenIssuers : IDisposable
{
    private readonly SigningKeyReader _reader;
    private readonly FrozenDictionary<string, TokenIssuer> _issuers;

    public TokenIssuers(IOptions<AuthenticationOptions> options, TimeProvider clock, ILogger<TokenIssuers> logger)
    {
        _reader = new SigningKeyReader(options.Value.KeyTimeout);
        var cloud = BotCloud.Of(options.Value);
        var channel = new SigningKeys(cloud.ChannelMetadata, _reader, options.Value, clock, logger);
        var emulator = new SigningKeys(cloud.EmulatorMetadata, _reader, options.Value, clock, logger);
        var tenants = cloud.EmulatorTenants.Append(options.Value.MicrosoftAppTenantId?.ToLowerInvariant() ?? "").Where(tenant => tenant.Length > 0);
        _issuers = tenants
            .SelectMany(tenant => new TokenIssuer[]
            {
                new($"https://sts.windows.net/{tenant}/", emulator, TokenKind.OwnAppV1),
                new(new Uri(cloud.Login, $"{tenant}/v2.0").AbsoluteUri, emulator, TokenKind.OwnAppV2),
            })
            .Prepend(new TokenIssuer(cloud.ChannelIssuer, channel, TokenKind.Channel))
            .DistinctBy(issuer => issuer.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(issuer => issuer.Name, StringComparer.Ordinal);
    }

    /// <summary>The issuer of that name; null for a stranger.</summary>
    public TokenIssuer? Find(string? name) => name is null ? null : _issuers.GetValueOrDefault(name);

    /// <inheritdoc/>
    public void Dispose() => _reader.Dispose();
}
