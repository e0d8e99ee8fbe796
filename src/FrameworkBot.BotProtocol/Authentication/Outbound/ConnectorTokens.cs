using System.Text.RegularExpressions;
using FrameworkBot.BotProtocol.Connector;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>
/// The token for the connector, kept until shortly before it ends. It is renewed once at a time, however many turns need it, and while it
/// still is in force nobody waits for that.
/// </summary>
internal sealed partial class ConnectorTokens(Func<Task<BearerToken>> acquire, TimeProvider clock, ILogger<ConnectorTokens> logger)
{
    /// <summary>How long before its end a token is renewed; shorter than Azure.Identity's own time, which else would give the old one again.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(3);

    /// <summary>The least time between two renewals while a token is in force.</summary>
    public static readonly TimeSpan RenewalPause = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private BearerToken? _token;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;
    private Task<BearerToken>? _renewal;

    /// <summary>A token in force.</summary>
    /// <exception cref="ConnectorException">None was given; the log says why.</exception>
    public async ValueTask<string> GetAsync(CancellationToken ct)
    {
        Task<BearerToken> renewal;
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var inForce = _token is not null && now < _token.ExpiresOn;
            if (inForce && now < _token!.ExpiresOn - RenewBefore) return _token.Value;
            if (_renewal is null && (!inForce || now - _triedAt >= RenewalPause)) _renewal = RenewAsync();
            if (inForce) return _token!.Value;
            renewal = _renewal!;
        }
        return (await renewal.WaitAsync(ct)).Value;
    }

    /// <summary>Gives up a token that the channel did not take, unless it is so new that another would fare no better.</summary>
    public void Drop(string token)
    {
        lock (_gate)
        {
            if (_token?.Value == token && clock.GetUtcNow() - _triedAt >= RenewalPause) _token = null;
        }
    }

    private async Task<BearerToken> RenewAsync()
    {
        // Yields at once, so that nothing is acquired inside the lock of the caller.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        BearerToken? renewed = null;
        try
        {
            return renewed = await acquire();
        }
        catch (Exception e)
        {
            logger.LogError("The bot got no token for the connector: {Reason}. Its app id, app type, tenant, or secret may be wrong, or the login service out of reach.", ReasonOf(e));
            throw new ConnectorException("The bot got no token for the connector.", inner: e);
        }
        finally
        {
            lock (_gate)
            {
                _token = renewed ?? _token;
                _triedAt = clock.GetUtcNow();
                _renewal = null;
            }
        }
    }

    // The code of Microsoft's login service where there is one; the rest of its text may quote what was sent.
    private static string ReasonOf(Exception e) =>
        Code().Match(e.Message) is { Success: true } code ? code.Value : e.InnerException is { } inner ? ReasonOf(inner) : e.GetType().Name;

    [GeneratedRegex("AADSTS[0-9]+")]
    private static partial Regex Code();
}
