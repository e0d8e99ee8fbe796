using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Reads an issuer's signing keys: its OpenID metadata, then the key document that this names.</summary>
internal sealed class SigningKeyReader(TimeSpan timeout) : IDisposable
{
    private const int LongestDocument = 1024 * 1024;

    private readonly HttpClient _http = new() { Timeout = timeout, MaxResponseContentBufferSize = LongestDocument };

    /// <summary>The keys as they are now.</summary>
    /// <exception cref="Exception">They cannot be read, or there are none.</exception>
    public async Task<SigningKeySet> ReadAsync(Uri metadata)
    {
        var documents = new HttpDocumentRetriever(_http) { RequireHttps = !Loopback.Is(metadata.Host) };
        var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, documents, CancellationToken.None);
        var keys = new SigningKeySet(configuration.JsonWebKeySet?.Keys ?? []);
        return keys.Count > 0 ? keys : throw new InvalidDataException("The issuer publishes no key that can be used.");
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
