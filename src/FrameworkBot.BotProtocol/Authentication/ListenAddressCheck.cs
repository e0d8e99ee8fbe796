using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.Authentication;

/// <summary>
/// Stops the start in development mode when the server listens for other machines. It looks at the addresses in use, wherever they were
/// configured, and so just after the server has opened them; until then <see cref="DevelopmentMode"/> already refuses every stranger.
/// </summary>
internal sealed class ListenAddressCheck(IServer server, IOptions<AuthenticationOptions> options) : IHostedLifecycleService
{
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">There are no credentials, and the server listens on an address that is not loopback.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (options.Value.HasCredentials) return Task.CompletedTask;
        foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
        {
            if (!Loopback.Is(BindingAddress.Parse(address).Host))
                throw new InvalidOperationException($"Without credentials the bot listens only on loopback addresses such as http://localhost:3978, but was told to listen on {address}.");
        }
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
