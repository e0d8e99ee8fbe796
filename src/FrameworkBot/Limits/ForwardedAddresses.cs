using System.Net;
using FrameworkBot.BotProtocol.Authentication;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace FrameworkBot.Limits;

/// <summary>Whose word about a client's address is believed: that of <see cref="LimitOptions.Proxies"/>.</summary>
internal static class ForwardedAddresses
{
    /// <summary>
    /// Registers them. They count also where ASPNETCORE_FORWARDEDHEADERS_ENABLED is set, which by itself believes everybody who can connect.
    /// </summary>
    public static void AddForwardedAddresses(this IServiceCollection services) =>
        services.AddOptions<ForwardedHeadersOptions>().PostConfigure<IOptions<LimitOptions>>((forwarded, limits) =>
        {
            if (limits.Value.Proxies.Count == 0) return;
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.ForwardLimit = null;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in limits.Value.Proxies)
                if (NetworkOf(proxy) is { } network) forwarded.KnownIPNetworks.Add(network);
        });

    /// <summary>Has requests come from the address that a named proxy gives. Not without credentials: what was forwarded is refused there.</summary>
    public static void UseForwardedAddresses(this WebApplication app)
    {
        var isNamed = app.Services.GetRequiredService<IOptions<LimitOptions>>().Value.Proxies.Count > 0;
        if (isNamed && app.Services.GetRequiredService<IOptions<AuthenticationOptions>>().Value.HasCredentials) app.UseForwardedHeaders();
    }

    /// <summary>The addresses that "10.0.0.0/8" or "127.0.0.1" names; null where it names none.</summary>
    public static IPNetwork? NetworkOf(string proxy) =>
        IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(proxy, out var network) ? network
        : null;
}
