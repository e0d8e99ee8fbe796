using System.Security.Claims;
using FrameworkBot.BotBuilder.Connector;
using FrameworkBot.BotBuilder.Turns;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.Authentication.Inbound;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotBuilder.Authentication;

/// <summary>
/// The SDK's authentication with the host's settings. Whatever the SDK throws over a stranger's token is a refusal with 401, told once a
/// minute; a service that an accepted token names is trusted with the bot's own.
/// </summary>
internal sealed class HostAuthentication(IOptions<AuthenticationOptions> options, ChannelHttp http, TrustedServiceUrls trusted, RefusalLog log) : BotFrameworkAuthentication
{
    private const string NotAccepted = "The SDK did not accept the token.";

    private readonly ConfigurationBotFrameworkAuthentication _sdk = new(
        SdkSettings.Of(options.Value), new HostCredentials(options.Value), new AuthenticationConfiguration(), http);

    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        // Without credentials nobody is told apart: the endpoint has let in this machine only.
        var result = await AuthenticateAsync(activity, options.Value.HasCredentials ? authHeader : "", cancellationToken);
        if (result.ClaimsIdentity.FindFirst(AuthenticationConstants.ServiceUrlClaim) is { } named) trusted.Add(named.Value);
        result.ConnectorFactory = new SharedContractsFactory(result.ConnectorFactory);
        return result;
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Streaming connections are not served.");

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new SharedContractsFactory(_sdk.CreateConnectorFactory(claimsIdentity));

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        _sdk.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    /// <inheritdoc/>
    public override BotFrameworkClient CreateBotFrameworkClient() => _sdk.CreateBotFrameworkClient();

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => _sdk.GetOriginatingAudience();

    /// <inheritdoc/>
    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        _sdk.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    private async Task<AuthenticateRequestResult> AuthenticateAsync(Activity activity, string authHeader, CancellationToken ct)
    {
        try
        {
            return await _sdk.AuthenticateRequestAsync(activity, authHeader, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.Tell(NotAccepted);
            throw new TurnRefusedException(Refusal.Unauthorized(NotAccepted));
        }
    }
}
