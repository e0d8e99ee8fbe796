using FrameworkBot.BotProtocol;
using FrameworkBot.State.Records;
using Microsoft.Extensions.Options;

namespace FrameworkBot.State;

/// <summary>Deletes what was kept for long enough: every few minutes what was delivered, every hour all else.</summary>
internal sealed partial class StateSweeping(
    IRecordStore records, IOptions<StateOptions> options, IOptions<BotProtocolOptions> protocol, TimeProvider clock, ILogger<StateSweeping> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);
    private const int OftenPerHour = 12;

    /// <summary>Deletes now; how many records.</summary>
    public async Task<int> SweepAsync(bool all, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var deleted = await records.DeleteBeforeAsync(RecordKind.Delivery, now - protocol.Value.RememberFor, ct);
        if (!all) return deleted;
        foreach (var kind in Enum.GetValues<RecordKind>())
            if (kind != RecordKind.Delivery) deleted += await records.DeleteBeforeAsync(kind, now - TimeSpan.FromDays(options.Value.KeepDays), ct);
        return deleted;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, clock);
        var round = 0;
        do
        {
            try
            {
                await SweepAsync(round++ % OftenPerHour == 0, stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                NotSwept(logger, fault.GetType().FullName!);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old state could not be deleted ({Fault}); it is tried again in five minutes.")]
    private static partial void NotSwept(ILogger logger, string fault);
}
