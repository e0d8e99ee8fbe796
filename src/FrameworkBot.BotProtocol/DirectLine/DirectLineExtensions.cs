using FrameworkBot.BotProtocol.DirectLine.Access;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.DirectLine.Endpoint;
using FrameworkBot.BotProtocol.DirectLine.Turns;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine;

/// <summary>How a host serves Direct Line 3.0 itself.</summary>
public static class DirectLineExtensions
{
    /// <summary>Where the addresses of Direct Line begin.</summary>
    public const string Root = "/v3/directline";

    /// <summary>
    /// Registers the Direct Line server; <see cref="BotProtocolExtensions.AddBotProtocol"/> is needed too. Settings come from the section
    /// <see cref="DirectLineOptions.Section"/>, then from <paramref name="configure"/>; the start fails with a sentence for each that cannot be used.
    /// </summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, Action<DirectLineOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section);
        if (configure is not null) options.Configure(configure);
        options.ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsCheck>());
        services.TryAddSingleton<Tokens>();
        services.TryAddSingleton<Secrets>();
        services.TryAddSingleton<Origins>();
        services.TryAddSingleton<Gate>();
        services.TryAddSingleton<RequestLimits>();
        services.TryAddSingleton<DirectLineConversations>();
        services.TryAddSingleton<DirectLineTurns>();
        services.TryAddSingleton<DirectLineRoute>();
        services.TryAddSingleton<TokenRequests>();
        services.TryAddSingleton<ConversationRequests>();
        services.TryAddSingleton<ActivityRequests>();
        services.TryAddSingleton<StreamRequests>();
        return services;
    }

    /// <summary>Maps the addresses of Direct Line below <see cref="Root"/>, or none where the settings say so.</summary>
    /// <exception cref="InvalidOperationException"><see cref="AddDirectLine"/> was not called.</exception>
    /// <exception cref="OptionsValidationException">A setting cannot be used.</exception>
    public static void MapDirectLine(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var services = endpoints.ServiceProvider;
        if (!services.GetRequiredService<IOptions<DirectLineOptions>>().Value.Enabled) return;
        var route = services.GetRequiredService<DirectLineRoute>();
        var tokens = services.GetRequiredService<TokenRequests>();
        var conversations = services.GetRequiredService<ConversationRequests>();
        var activities = services.GetRequiredService<ActivityRequests>();

        var root = endpoints.MapGroup(Root);
        root.Map("/tokens/generate", route.Serve(post: tokens.GenerateAsync));
        root.Map("/tokens/refresh", route.Serve(post: tokens.RefreshAsync));
        root.Map("/conversations", route.Serve(post: conversations.StartAsync));
        root.Map("/conversations/{id}", route.Serve(get: conversations.ResumeAsync));
        root.Map("/conversations/{id}/activities", route.Serve(activities.GetAsync, activities.PostAsync));
        root.Map("/conversations/{id}/upload", route.Serve(post: _ => Task.FromResult<ErrorAnswer?>(DirectLineErrors.NoUploads)));
        root.Map("/conversations/{id}/stream", WithSockets(endpoints, route.Serve(get: services.GetRequiredService<StreamRequests>().OpenAsync)));
        Func<HttpContext, Task<ErrorAnswer?>> nothing = _ => Task.FromResult<ErrorAnswer?>(DirectLineErrors.NoResource);
        root.Map("/{**rest}", route.Serve(nothing, nothing));
    }

    // A ping that stays unanswered ends a connection that died unnoticed.
    private static RequestDelegate WithSockets(IEndpointRouteBuilder endpoints, RequestDelegate handler)
    {
        var app = endpoints.CreateApplicationBuilder();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.Run(handler);
        return app.Build();
    }
}
