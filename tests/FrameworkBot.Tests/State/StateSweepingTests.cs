using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol;
using FrameworkBot.State;
using FrameworkBot.State.Files;
using FrameworkBot.State.Records;
using FrameworkBot.Tests.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Tests.State;

/// <summary>What was kept for long enough goes, by the clock that the store writes with.</summary>
public sealed class StateSweepingTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task EachKind_IsDeletedWhenItsTimeIsOver_AndNotBefore()
    {
        var options = new StateOptions { KeepDays = 30 };
        await using var records = new FileRecordStore(_folder.File(), options, _clock);
        await records.OpenAsync(default);
        foreach (var kind in Enum.GetValues<RecordKind>()) Assert.True(await records.TryPutAsync(KeyOf(kind), new byte[1], [], 0, null, default));
        using var sweeping = new StateSweeping(records, Options.Create(options), Options.Create(new BotProtocolOptions { RememberFor = TimeSpan.FromMinutes(10) }), _clock, NullLogger<StateSweeping>.Instance);

        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(0, await sweeping.SweepAsync(all: true, default));
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(1, await sweeping.SweepAsync(all: false, default));
        Assert.Null(await records.FindAsync(KeyOf(RecordKind.Delivery), default));
        _clock.Advance(TimeSpan.FromDays(29));
        Assert.Equal(0, await sweeping.SweepAsync(all: true, default));
        Assert.True(await records.TryPutAsync(KeyOf(RecordKind.Conversation), new byte[2], [], 1, null, default));
        _clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await sweeping.SweepAsync(all: false, default));
        Assert.Equal(Enum.GetValues<RecordKind>().Length - 2, await sweeping.SweepAsync(all: true, default));
        Assert.NotNull(await records.FindAsync(KeyOf(RecordKind.Conversation), default));
    }

    [Fact]
    public async Task AHostThatStarts_DeletesWhatIsOld_AndForgetsTheConversation()
    {
        var key = RecordKey.Of(RecordKind.Conversation, "old");
        var fresh = RecordKey.Of(RecordKind.Conversation, "fresh");
        await using (var records = new FileRecordStore(_folder.File(), new StateOptions(), _clock))
        {
            await records.OpenAsync(default);
            _clock.Advance(DateTimeOffset.UtcNow - TimeSpan.FromDays(8) - _clock.GetUtcNow());
            await records.TryPutAsync(key, ConversationCodec.Write(KeptConversation.Empty), [], 0, null, default);
            _clock.Advance(TimeSpan.FromDays(2));
            await records.TryPutAsync(fresh, ConversationCodec.Write(KeptConversation.Empty), [], 0, null, default);
        }
        await using var host = await RunningHost.StartAsync("--State:Store=File", $"--State:Path={_folder.File()}", "--State:KeepDays=7");
        await host.Service<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<StateSweeping>().Single().SweepAsync(all: true, default);
        Assert.Null(await host.Service<IRecordStore>().FindAsync(key, default));
        Assert.NotNull(await host.Service<IRecordStore>().FindAsync(fresh, default));
    }

    private static RecordKey KeyOf(RecordKind kind) => RecordKey.Of(kind, "a");
}
