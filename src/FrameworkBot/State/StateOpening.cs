using FrameworkBot.Chat;
using FrameworkBot.State.Files;
using FrameworkBot.State.Records;

namespace FrameworkBot.State;

/// <summary>Opens the store before the host listens; a store that cannot be used ends the start with a sentence.</summary>
internal sealed partial class StateOpening(IRecordStore records, AnswerMemory answers, ILogger<StateOpening> logger) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        records.Told += topic =>
        {
            if (topic == Forgetting.Topic) answers.Clear();
        };
        await records.OpenAsync(cancellationToken);
        if (records is FileRecordStore { Dropped: > 0 and var bytes }) Dropped(logger, bytes);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last entry of the state file was not written to its end, and its {Bytes} bytes were dropped; all entries before it are there.")]
    private static partial void Dropped(ILogger logger, long bytes);
}
