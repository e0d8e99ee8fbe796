using FrameworkBot.BotBuilder.Authentication;
using FrameworkBot.BotBuilder.Connector;
using FrameworkBot.BotBuilder.State;
using FrameworkBot.BotBuilder.Turns;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FrameworkBot.BotBuilder;

/// <summary>How a host takes activities and sends replies with the Bot Framework SDK.</summary>
public static class BotBuilderExtensions
{
    /// <summary>
    /// Registers the SDK's adapter beside the protocol, which must be registered too: its settings, its <see cref="ITurnHandler"/> and its
    /// delivery are used. An <see cref="IStorage"/> already registered keeps the SDK's state; else the host's conversation store does.
    /// </summary>
    public static IServiceCollection AddBotBuilder(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IStorage, ConversationStorage>();
        services.TryAddSingleton<ConversationState>();
        services.TryAddSingleton<UserState>();
        services.TryAddSingleton<ChannelHttp>();
        services.TryAddSingleton<HostAuthentication>();
        services.TryAddSingleton<TurnAdapter>();
        services.TryAddSingleton<ChannelBot>();
        services.TryAddSingleton<AdapterMessages>();
        return services;
    }

    /// <summary>Maps the endpoint that channels post activities to, in place of the protocol's own.</summary>
    public static IEndpointConventionBuilder MapBotBuilderMessages(this IEndpointRouteBuilder endpoints, string pattern = "/api/messages")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return endpoints.Map(pattern, endpoints.ServiceProvider.GetRequiredService<AdapterMessages>().HandleAsync);
    }
}
