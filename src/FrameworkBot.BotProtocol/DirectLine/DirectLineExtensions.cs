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

    /// <summary>Maps the addresses of Direct Line below <see cref="Root"/>; where the settings switch it off, all of them are answered with 404.</summary>
    /// <param name="endpoints">Where to map them.</param>
    /// <param name="of">Which of several bots they belong to; its root goes before them. Null for the only one.</param>
    /// <exception cref="InvalidOperationException"><see cref="AddDirectLine"/> was not called.</exception>
    /// <exception cref="OptionsValidationException">A setting cannot be used.</exception>
    public static void MapDirectLine(this IEndpointRouteBuilder endpoints, NamedEndpoint? of = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        of ??= NamedEndpoint.Default;
        var root = endpoints.MapGroup(of.Root + Root).WithMetadata(of);
        root.Map("/{**rest}", Serve(_ => Answer(DirectLineErrors.NoResource), _ => Answer(DirectLineErrors.NoResource)));
        if (!endpoints.ServiceProvider.GetRequiredService<IOptions<DirectLineOptions>>().Value.Enabled) return;

        root.Map("/tokens/generate", Serve(post: context => Of<TokenRequests>(context).GenerateAsync(context)));
        root.Map("/tokens/refresh", Serve(post: context => Of<TokenRequests>(context).RefreshAsync(context)));
        root.Map("/conversations", Serve(post: context => Of<ConversationRequests>(context).StartAsync(context)));
        root.Map("/conversations/{id}", Serve(context => Of<ConversationRequests>(context).ResumeAsync(context)));
        root.Map("/conversations/{id}/activities", Serve(context => Of<ActivityRequests>(context).GetAsync(context), context => Of<ActivityRequests>(context).PostAsync(context)));
        root.Map("/conversations/{id}/upload", Serve(post: _ => Answer(DirectLineErrors.NoUploads)));
        root.Map("/conversations/{id}/stream", WithSockets(endpoints, Serve(context => Of<StreamRequests>(context).OpenAsync(context))));
    }

    private static RequestDelegate Serve(Func<HttpContext, Task<ErrorAnswer?>>? get = null, Func<HttpContext, Task<ErrorAnswer?>>? post = null) =>
        context => Of<DirectLineRoute>(context).ServeAsync(context, get, post);

    // Asked for by each request, so that nothing of Direct Line is made before its first client comes.
    private static T Of<T>(HttpContext context) where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static Task<ErrorAnswer?> Answer(ErrorAnswer error) => Task.FromResult<ErrorAnswer?>(error);

    // A ping that stays unanswered ends a connection that died unnoticed.
    private static RequestDelegate WithSockets(IEndpointRouteBuilder endpoints, RequestDelegate handler)
    {
        var app = endpoints.CreateApplicationBuilder();
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.Run(handler);
        return app.Build();
    }
}
