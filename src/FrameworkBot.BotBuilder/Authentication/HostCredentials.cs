using FrameworkBot.BotProtocol.Authentication;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;

namespace FrameworkBot.BotBuilder.Authentication;

/// <summary>
/// Says which app the bot is. The bot's tokens are added where requests leave, by <see cref="Connector.ChannelHttp"/>, so that every kind
/// of credential the host knows counts here too.
/// </summary>
internal sealed class HostCredentials(AuthenticationOptions options) : ServiceClientCredentialsFactory
{
    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(options.HasCredentials && string.Equals(appId, options.MicrosoftAppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!options.HasCredentials);

    /// <inheritdoc/>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult<ServiceClientCredentials>(MicrosoftAppCredentials.Empty);
}
