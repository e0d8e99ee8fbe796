using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>
/// Gets tokens with the bot's credentials. Everything of Azure.Identity is in here, and is loaded when the first token is needed. The
/// credential is made anew for each token, so that a renewed certificate or federated token counts, and the library's own cache does not.
/// </summary>
internal sealed class ConnectorCredential(IOptions<AuthenticationOptions> settings, LoginTransport transport)
{
    private static readonly string[] PublicHosts = ["login.microsoftonline.com", "login.microsoftonline.us"];

    private readonly AuthenticationOptions _settings = settings.Value;
    private readonly BotCloud _cloud = BotCloud.Of(settings.Value);

    /// <summary>A token for the connector.</summary>
    /// <exception cref="Exception">None was given.</exception>
    public async Task<BearerToken> AcquireAsync()
    {
        var token = await Create().GetTokenAsync(new TokenRequestContext([_cloud.Scope]), CancellationToken.None);
        return new BearerToken(token.Token, token.ExpiresOn);
    }

    private TokenCredential Create()
    {
        if (_settings.AppType == AppType.UserAssignedMSI)
            return new ManagedIdentityCredential(Prepare(new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(_settings.MicrosoftAppId))));
        var tenant = _settings.AppType == AppType.SingleTenant ? _settings.MicrosoftAppTenantId : _cloud.LoginTenant;
        if (!string.IsNullOrWhiteSpace(_settings.CertificatePath))
            return new ClientCertificateCredential(tenant, _settings.MicrosoftAppId, ReadCertificate(), Prepare(new ClientCertificateCredentialOptions { DisableInstanceDiscovery = IsPrivate }));
        if (!string.IsNullOrWhiteSpace(_settings.FederatedTokenFile))
        {
            return new WorkloadIdentityCredential(Prepare(new WorkloadIdentityCredentialOptions
            {
                TenantId = tenant,
                ClientId = _settings.MicrosoftAppId,
                TokenFilePath = _settings.FederatedTokenFile,
                DisableInstanceDiscovery = IsPrivate,
            }));
        }
        return new ClientSecretCredential(tenant, _settings.MicrosoftAppId, _settings.MicrosoftAppPassword, Prepare(new ClientSecretCredentialOptions { DisableInstanceDiscovery = IsPrivate }));
    }

    // Whether a login host is genuine is asked of the public cloud, which knows no private one.
    private bool IsPrivate => !PublicHosts.Contains(_cloud.Login.Host, StringComparer.OrdinalIgnoreCase);

    private T Prepare<T>(T options) where T : TokenCredentialOptions
    {
        options.AuthorityHost = _cloud.Login;
        options.Retry.MaxRetries = 2;
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(5);
        if (transport.Handler is { } handler) options.Transport = new HttpClientTransport(new HttpClient(handler, disposeHandler: false));
        return options;
    }

    private X509Certificate2 ReadCertificate() => CertificateFile.Read(_settings.CertificatePath!, _settings.CertificatePassword);
}
