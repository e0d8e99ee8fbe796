using FrameworkBot.BotProtocol.Authentication.Inbound;
using FrameworkBot.BotProtocol.Authentication.Outbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>How the protocol takes up authentication.</summary>
internal static class AuthenticationExtensions
{
    /// <summary>Registers the settings, their checks, and both directions; nothing of it is made before it is needed.</summary>
    public static void AddBotAuthentication(this IServiceCollection services)
    {
        services.AddOptions<AuthenticationOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<AuthenticationOptions>, AuthenticationSettings>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthenticationOptions>, AuthenticationCheck>());
        services.TryAddSingleton<TrustedServiceUrls>();
        services.TryAddSingleton<InboundGate>();
        services.TryAddSingleton<TokenIssuers>();
        services.TryAddSingleton<RefusalLog>();
        services.TryAddSingleton(provider => new SigningKeysCheck(provider.GetRequiredService<IOptions<AuthenticationOptions>>(), provider));
        services.TryAddSingleton<TokenValidator>();
        services.TryAddSingleton<OutboundGate>();
        services.TryAddSingleton<LoginTransport>();
        services.TryAddSingleton(provider => new ConnectorTokens(
            () => Acquire(provider), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ConnectorTokens>>()));
        services.AddHostedService<ListenAddressCheck>();
    }

    // Registered as a service, the credential would bring Azure's library into development mode.
    private static Task<BearerToken> Acquire(IServiceProvider provider) =>
        new ConnectorCredential(provider.GetRequiredService<IOptions<AuthenticationOptions>>(), provider.GetRequiredService<LoginTransport>()).AcquireAsync();
}
