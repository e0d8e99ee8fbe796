using FrameworkBot.BotProtocol;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using FrameworkBot.BotProtocol.Connector;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotBuilder.Connector;

/// <summary>
/// What the SDK's clients send with: one shared pool of connections without proxy, cookies and redirects; what passes by itself is tried
/// again; requests to trusted services carry the bot's token.
/// </summary>
internal sealed class ChannelHttp : IHttpClientFactory, IDisposable
{
    private readonly ChannelHandler _handler;

    /// <summary>Sends as the settings say.</summary>
    public ChannelHttp(IOptions<BotProtocolOptions> options, OutboundGate gate, TimeProvider clock) => _handler = new(RetryPolicy.Create(options.Value, clock), clock)
    {
        InnerHandler = gate.Around(new SocketsHttpHandler
        {
            UseProxy = false,
            UseCookies = false,
            AllowAutoRedirect = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        }),
    };

    /// <inheritdoc/>
    public HttpClient CreateClient(string name) => new(_handler, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };

    /// <inheritdoc/>
    public void Dispose() => _handler.Dispose();
}
