using System.Net;
using System.Text;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

public sealed class ExactlyOnceTests
{
    private static Task EchoAsync(InboundTurn turn, CancellationToken ct) => turn.SendAsync(OutboundActivity.Message(turn.Activity.Text!));

    [Fact]
    public async Task DeliveredAgainLater_IsAnsweredOnce()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);

        for (var i = 0; i < 3; i++)
        {
            using var response = await bot.PostAsync(Say.Message(connector.Url).With("timestamp", $"2026-01-0{i + 1}T00:00:00Z"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task DeliveredAgainMeanwhile_JoinsTheFirst()
    {
        var accept = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(_ => accept.Task);
        await using var bot = await BotHost.StartAsync(EchoAsync);

        var deliveries = Enumerable.Range(0, 20).Select(_ => bot.PostAsync(Say.Message(connector.Url))).ToArray();
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        accept.SetResult();

        foreach (var response in await Task.WhenAll(deliveries).WaitAsync(Wait.Limit)) Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task DeliveredAgainAfterTheChannelHungUp_JoinsTheFirst()
    {
        var accept = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(_ => accept.Task);
        await using var bot = await BotHost.StartAsync(EchoAsync);
        using var hangUp = new CancellationTokenSource();
        using var content = new StringContent(Say.Message(connector.Url).ToJsonString(), Encoding.UTF8, "application/json");

        var first = bot.Client.PostAsync("/api/messages", content, hangUp.Token);
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        var second = bot.PostAsync(Say.Message(connector.Url));
        accept.SetResult();

        using var response = await second.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task ExpectReplies_DeliveredAgain_GetsTheSameReplies()
    {
        var turns = 0;
        await using var bot = await BotHost.StartAsync((turn, _) => turn.SendAsync(OutboundActivity.Message($"turn {++turns}")));

        using var first = await bot.PostAsync(Say.Message(null).With("deliveryMode", "expectReplies"));
        using var second = await bot.PostAsync(Say.Message(null).With("deliveryMode", "expectReplies"));

        Assert.Equal(1, turns);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("id", "A1")]
    [InlineData("channelId", "webchat")]
    [InlineData("channelId", null)]
    [InlineData("conversation", "c2")]
    public async Task AnotherIdChannelOrConversation_IsAnotherActivity(string field, string? value)
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);
        var other = field == "conversation" ? Say.Message(connector.Url, conversation: value!) : Say.Message(connector.Url).With(field, value);

        using var first = await bot.PostAsync(Say.Message(connector.Url));
        using var second = await bot.PostAsync(other);

        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    public async Task WhatHappensToAMessageLater_IsAnotherActivity_ThoughItHasItsId()
    {
        var seen = new List<string>();
        await using var bot = await BotHost.StartAsync((turn, _) =>
        {
            seen.Add($"{turn.Activity.Type} {turn.Activity.Text}");
            return Task.CompletedTask;
        });
        foreach (var (type, text) in new[] { ("message", "helo"), ("messageUpdate", "hello"), ("messageUpdate", "hello"), ("messageUpdate", "hello?"), ("messageDelete", ""), ("messageDelete", ""), ("message", "helo") })
        {
            using var response = await bot.PostAsync(Say.Message("http://localhost:1", text).With("type", type));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(["message helo", "messageUpdate hello", "messageUpdate hello?", "messageDelete "], seen);
    }

    [Fact]
    public async Task ActivitiesWithoutId_AreAllAnswered()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);

        using var first = await bot.PostAsync(Say.Message(connector.Url, id: null));
        using var second = await bot.PostAsync(Say.Message(connector.Url, id: ""));
        using var third = await bot.PostAsync(Say.Message(connector.Url, id: null));

        Assert.Equal(3, connector.Requests.Count);
    }

    [OwnFact("the user is told of a failure, and the channel that all is well.")]
    public async Task Failure_IsNotRemembered()
    {
        await using var connector = await ConnectorHost.StartAsync();
        var turns = 0;
        await using var bot = await BotHost.StartAsync((turn, ct) => ++turns < 3 ? throw new InvalidOperationException() : EchoAsync(turn, ct));

        var statuses = new List<HttpStatusCode>();
        for (var delivery = 0; delivery < 4; delivery++)
        {
            using var response = await bot.PostAsync(Say.Message(connector.Url));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.InternalServerError, HttpStatusCode.InternalServerError, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
        Assert.Equal(3, turns);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task Success_IsForgotten_AfterSomeTime()
    {
        var clock = new ManualClock();
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync, options => options.RememberFor = TimeSpan.FromMinutes(10), clock);

        using var first = await bot.PostAsync(Say.Message(connector.Url));
        clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        using var joined = await bot.PostAsync(Say.Message(connector.Url));
        Assert.Single(connector.Requests);
        clock.Advance(TimeSpan.FromTicks(1));
        using var again = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(2, connector.Requests.Count);
    }
}
