using System.ComponentModel.DataAnnotations;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>
/// Who the bot is and whom it believes: section <c>BotProtocol</c> of the configuration. The first five settings are also read from the
/// top level, where Bot Framework templates put them; the section wins. Without an app id the bot runs in development mode. Values that
/// do not go together stop the start, see <see cref="AuthenticationCheck"/>.
/// </summary>
public sealed class AuthenticationOptions
{
    /// <summary>The bot's app id, a GUID. Empty means development mode.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The bot's client secret; one of three ways to prove that the app id is its own.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The bot's own tenant, a GUID; needed by <see cref="AppType.SingleTenant"/>.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>The name of an <see cref="AppType"/>, in any case; MultiTenant unless set.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary><c>https://botframework.azure.us</c> for the US government's cloud; empty for the public one.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Instead of a secret: a file with a certificate and its private key, PKCS #12 (.pfx) or PEM. Read anew for every token.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>What protects the private key in <see cref="CertificatePath"/>, if anything does.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Instead of a secret: the file with the token of a federated (workload) identity. Read anew for every token.</summary>
    public string? FederatedTokenFile { get; set; }

    /// <summary>
    /// Service URLs, beside those that authenticated channels name, that replies and tokens go to: absolute, https, or http on loopback.
    /// The path plays no part: scheme, host and port are what is trusted.
    /// </summary>
    public IList<string> TrustedServiceUrls { get; } = [];

    /// <summary>How long signing keys are used before they are read again: 1 hour to 5 days, 1 day unless set.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "5.00:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>
    /// The least time between two readings of the signing keys, however many unknown key ids arrive: 10 seconds to 1 hour, 5 minutes
    /// unless set. A key that came into use since the last reading may be refused for as long.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan KeyRefreshLimit { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How soon signing keys that could not be read are tried again: 1 second to 10 minutes, 30 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan KeyRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an issuer may take to send its metadata, and again its keys: 1 second to 1 minute, 5 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true)]
    public TimeSpan KeyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Who issues channels' tokens, where it is neither of the two clouds.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>Where the signing keys of channels are described, where it is neither of the two clouds.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Where the signing keys of the Emulator's tokens are described, where it is neither of the two clouds.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>Where tokens come from, tenant included, where it is neither of the two clouds: <c>https://login.example.org/tenant</c>.</summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>What tokens are for, where it is neither of the two clouds; <c>/.default</c> is added unless it is there.</summary>
    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>Whether there is an app id, and so a bot that others may reach; otherwise it runs in development mode.</summary>
    public bool HasCredentials => !string.IsNullOrWhiteSpace(MicrosoftAppId);

    /// <summary>The kind of registration. <see cref="MicrosoftAppType"/> must have been checked.</summary>
    internal AppType AppType => string.IsNullOrWhiteSpace(MicrosoftAppType) ? AppType.MultiTenant : Enum.Parse<AppType>(MicrosoftAppType, ignoreCase: true);
}
