using FrameworkBot.BotProtocol.Authentication.Inbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>Whether tokens of channels can be checked.</summary>
public sealed class SigningKeysCheck
{
    private readonly IServiceProvider _services;
    private readonly AuthenticationOptions _options;

    internal SigningKeysCheck(IOptions<AuthenticationOptions> options, IServiceProvider services)
    {
        _services = services;
        _options = options.Value;
    }

    /// <summary>
    /// True without credentials, where no token is asked for, and once the channels' signing keys were read. Reads them where that was not
    /// done yet, as often as <see cref="AuthenticationOptions.KeyRetryDelay"/> allows.
    /// </summary>
    public async ValueTask<bool> AreReadAsync(CancellationToken ct)
    {
        if (!_options.HasCredentials) return true;
        var issuer = _services.GetRequiredService<TokenIssuers>().Find(BotCloud.Of(_options).ChannelIssuer)!;
        return await issuer.Keys.AnyAsync(ct) is not null;
    }
}
