using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>Has requests to channels carry the bot's token, where it has credentials.</summary>
internal sealed class OutboundGate(IOptions<AuthenticationOptions> options, IServiceProvider services)
{
    /// <summary>A handler that adds what is needed to requests and sends them with <paramref name="sender"/>; in development mode the latter itself.</summary>
    public HttpMessageHandler Around(HttpMessageHandler sender) => options.Value.HasCredentials
        ? new TokenHandler(services.GetRequiredService<TrustedServiceUrls>(), services.GetRequiredService<ConnectorTokens>()) { InnerHandler = sender }
        : sender;
}
