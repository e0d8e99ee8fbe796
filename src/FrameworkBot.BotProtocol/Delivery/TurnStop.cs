using Microsoft.Extensions.Hosting;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>Has no turn begun once the host is told to stop, and those under way finished, as long as the host waits.</summary>
internal sealed class TurnStop(TurnDelivery delivery, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStopping.Register(() => delivery.CloseAsync());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.WhenAny(delivery.CloseAsync(), Task.Delay(Timeout.Infinite, cancellationToken));
}
