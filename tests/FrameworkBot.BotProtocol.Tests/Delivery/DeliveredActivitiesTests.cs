using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

public sealed class DeliveredActivitiesTests
{
    private static DeliveryKey Key(int id) => new((UInt128)id);

    [Fact]
    public void Number_IsBounded_AndTheOldestGoesFirst()
    {
        var delivered = new DeliveredActivities(new BotProtocolOptions { RememberAtMost = 3 }, new ManualClock());
        for (var i = 0; i < 5; i++) delivered.Set(Key(i), TurnOutcome.Delivered);

        Assert.Equal(3, delivered.Count);
        Assert.Equal([false, false, true, true, true], Enumerable.Range(0, 5).Select(i => delivered.TryGet(Key(i), out _)));
    }

    [Fact]
    public void Bytes_AreBounded_RepliesIncluded()
    {
        var delivered = new DeliveredActivities(new BotProtocolOptions { RememberBytes = 100_000 }, new ManualClock());
        for (var i = 0; i < 50; i++) delivered.Set(Key(i), new TurnOutcome(TurnResult.Delivered, new byte[30_000]));
        Assert.Equal(3, delivered.Count);
        Assert.True(delivered.TryGet(Key(49), out _));

        delivered.Set(Key(50), new TurnOutcome(TurnResult.Delivered, new byte[200_000]));
        Assert.Equal(0, delivered.Count);

        delivered.Set(Key(51), TurnOutcome.Delivered);
        Assert.Equal(1, delivered.Count);
    }

    [Fact]
    public void Time_IsBounded_ForEachByItself()
    {
        var clock = new ManualClock();
        var delivered = new DeliveredActivities(new BotProtocolOptions { RememberFor = TimeSpan.FromMinutes(10) }, clock);
        delivered.Set(Key(1), TurnOutcome.Delivered);
        clock.Advance(TimeSpan.FromMinutes(6));
        delivered.Set(Key(2), TurnOutcome.Delivered);
        clock.Advance(TimeSpan.FromMinutes(6));

        Assert.False(delivered.TryGet(Key(1), out _));
        Assert.True(delivered.TryGet(Key(2), out _));
        Assert.Equal(1, delivered.Count);
    }
}
