using System.Collections.Concurrent;
using System.Net;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

public sealed class OrderTests
{
    [Fact]
    public async Task TurnsOfOneConversation_RunOneByOne_InTheOrderOfArrival()
    {
        var ids = Enumerable.Range(0, 10).Select(i => $"a{i}").ToArray();
        var running = 0;
        var most = 0;
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await turn.SendAsync(OutboundActivity.Message("done"));
            Interlocked.Decrement(ref running);
        });
        var delivery = bot.Services.GetRequiredService<TurnDelivery>();

        var outcomes = await Task.WhenAll(ids.Select(id => delivery.DeliverAsync(new Activity
        {
            Type = "message",
            Id = id,
            From = new ChannelAccount { Id = "u1" },
            Conversation = new ConversationAccount { Id = "c1" },
            ServiceUrl = connector.Url,
        }))).WaitAsync(Wait.Limit);

        Assert.All(outcomes, outcome => Assert.Equal(TurnResult.Delivered, outcome.Result));
        Assert.Equal(1, most);
        Assert.Equal(ids, connector.Targets.Select(target => target[^2..]));
    }

    [Fact]
    public async Task TwoRequestsOfOneConversation_DoNotOverlap()
    {
        var release = new TaskCompletionSource();
        var begun = new ConcurrentQueue<string>();
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            begun.Enqueue(turn.Activity.Id!);
            if (turn.Activity.Id == "a0") await release.Task;
        });

        var first = bot.PostAsync(Say.Message(connector.Url, id: "a0"));
        await Wait.UntilAsync(() => !begun.IsEmpty);
        var second = bot.PostAsync(Say.Message(connector.Url, id: "a1"));
        using var elsewhere = await bot.PostAsync(Say.Message(connector.Url, id: "a2", conversation: "c2"));
        Assert.Equal(["a0", "a2"], begun);
        Assert.False(second.IsCompleted);
        release.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await first.WaitAsync(Wait.Limit)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await second.WaitAsync(Wait.Limit)).StatusCode);
        Assert.Equal(["a0", "a2", "a1"], begun);
    }

    [Fact]
    public async Task OtherConversations_DoNotWait()
    {
        var release = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            if (turn.Activity.Conversation!.Id == "slow") await release.Task;
            await turn.SendAsync(OutboundActivity.Message("done"));
        });

        var slow = bot.PostAsync(Say.Message(connector.Url, conversation: "slow"));
        for (var i = 0; i < 5; i++)
        {
            using var fast = await bot.PostAsync(Say.Message(connector.Url, conversation: $"fast{i}")).WaitAsync(Wait.Limit);
            Assert.Equal(HttpStatusCode.OK, fast.StatusCode);
        }
        Assert.False(slow.IsCompleted);
        release.SetResult();

        using var response = await slow.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [OwnFact("the user is told of a failure, and the channel that all is well.")]
    public async Task FailedTurn_DoesNotStopTheNext()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, _) =>
            turn.Activity.Id == "a0" ? throw new InvalidOperationException() : turn.SendAsync(OutboundActivity.Message("done")));

        using var failed = await bot.PostAsync(Say.Message(connector.Url, id: "a0"));
        using var next = await bot.PostAsync(Say.Message(connector.Url, id: "a1"));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
    }

    [Theory]
    [InlineData(1, 9, "c1", HttpStatusCode.TooManyRequests, "TooManyRequests")]
    [InlineData(9, 1, "c2", HttpStatusCode.TooManyRequests, "TooManyRequests")]
    public async Task MoreThanMayWait_AreRefused_UntilThereIsRoom(int perConversation, int all, string conversation, HttpStatusCode status, string code)
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((_, _) =>
        {
            begun.TrySetResult();
            return release.Task;
        }, options =>
        {
            options.MaxTurnsPerConversation = perConversation;
            options.MaxTurns = all;
        });

        var running = bot.PostAsync(Say.Message(connector.Url, id: "a0"));
        await begun.Task.WaitAsync(Wait.Limit);
        using var refused = await bot.PostAsync(Say.Message(connector.Url, id: "a1", conversation: conversation));
        var joined = bot.PostAsync(Say.Message(connector.Url, id: "a0"));

        await ErrorAssert.IsAsync(status, code, refused);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter?.Delta);
        release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await running.WaitAsync(Wait.Limit)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await joined.WaitAsync(Wait.Limit)).StatusCode);
        using var accepted = await bot.PostAsync(Say.Message(connector.Url, id: "a1", conversation: conversation));
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
    }
}
