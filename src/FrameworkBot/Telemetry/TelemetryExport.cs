using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FrameworkBot.Telemetry;

/// <summary>Tells the collector of traces and metrics as long as the host runs, and of the last of them when it stops.</summary>
internal sealed class TelemetryExport(Collector collector) : IHostedLifecycleService, IDisposable
{
    private const int FlushMilliseconds = 2000;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _traces = collector.Traces();
        _metrics = collector.Metrics();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.Run(() =>
    {
        // A collector that is away must not keep the host from stopping.
        _traces?.Shutdown(FlushMilliseconds);
        _metrics?.Shutdown(FlushMilliseconds);
    }, CancellationToken.None);

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
