using System.Text;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol;

/// <summary>How a host takes up the protocol.</summary>
public static class BotProtocolExtensions
{
    /// <summary>
    /// Registers the protocol; the host registers its <see cref="ITurnHandler"/> as a singleton. Settings come from the section
    /// <see cref="BotProtocolOptions.Section"/>, then from <paramref name="configure"/>. A <see cref="TimeProvider"/> already registered is used,
    /// and so is an <see cref="ITurnLedger"/>. The start fails with one sentence when a setting is out of range, when credentials do not go together (see
    /// <see cref="AuthenticationOptions"/>), or when there are none and the server listens on an address that is not loopback.
    /// </summary>
    public static IServiceCollection AddBotProtocol(this IServiceCollection services, Action<BotProtocolOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<BotProtocolOptions>().BindConfiguration(BotProtocolOptions.Section);
        if (configure is not null) options.Configure(configure);
        options.ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddBotAuthentication();
        // The SDK for JavaScript sends the conversation id in a header, as Latin-1; Kestrel would refuse the request for an ü.
        services.Configure<KestrelServerOptions>(kestrel => kestrel.RequestHeaderEncodingSelector = name =>
            string.Equals(name, "x-ms-conversation-id", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : null);
        services.TryAddSingleton(provider => new ConnectorClient(
            provider.GetRequiredService<IOptions<BotProtocolOptions>>(), provider.GetRequiredService<OutboundGate>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<TurnRunner>();
        services.TryAddSingleton<ITurnLedger, NoLedger>();
        services.TryAddSingleton<LedgerTurns>();
        services.TryAddSingleton<TurnDelivery>();
        services.TryAddSingleton<BotMessages>();
        services.AddHostedService<TurnStop>();
        return services;
    }

    /// <summary>
    /// Maps the endpoint that channels post activities to. Activities of all types go to the host's <see cref="ITurnHandler"/>; an invoke
    /// that it does not know is answered with 501. All methods are mapped, so that the others are answered with 405.
    /// </summary>
    /// <param name="endpoints">Where to map it.</param>
    /// <param name="pattern">Its address.</param>
    /// <param name="of">Which of several bots it belongs to; its root goes before the pattern. Null for the only one.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddBotProtocol"/> was not called, or no <see cref="ITurnHandler"/> is registered.</exception>
    public static IEndpointConventionBuilder MapBotMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages", NamedEndpoint? of = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        of ??= NamedEndpoint.Default;
        return endpoints.Map(of.Root + pattern, endpoints.ServiceProvider.GetRequiredService<BotMessages>().HandleAsync).WithMetadata(of);
    }

    /// <summary>Maps addresses where there is no bot: they are answered with 404 and a sentence, as JSON.</summary>
    /// <param name="endpoints">Where to map them.</param>
    /// <param name="pattern">The addresses.</param>
    /// <param name="sentence">Why there is none.</param>
    public static IEndpointConventionBuilder MapNoBot(this IEndpointRouteBuilder endpoints, string pattern, string sentence)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var answer = new ErrorAnswer(StatusCodes.Status404NotFound, "NotFound", sentence);
        return endpoints.Map(pattern, answer.WriteAsync);
    }
}
