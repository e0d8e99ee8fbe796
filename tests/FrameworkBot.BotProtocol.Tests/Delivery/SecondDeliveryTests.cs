using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

/// <summary>What the second delivery of an activity does after its turn failed.</summary>
public sealed class SecondDeliveryTests
{
    private int _turns;

    private static Task<BotHost> StartAsync(Func<InboundTurn, CancellationToken, Task> handler) => BotHost.StartAsync(handler, options => options.MaxRetries = 0);

    private static string[] Texts(ConnectorHost connector) => [.. connector.Requests.Select(request => JsonNode.Parse(request.Body)!["text"]!.GetValue<string>())];

    private Task AnswerAsync(InboundTurn turn, CancellationToken ct) => turn.SendAsync(OutboundActivity.Message($"answer {++_turns}"));

    [Fact]
    public async Task RefusedReply_IsSentAgain_AndTheHandlerIsNotRun()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(503).Answers(500);
        await using var bot = await StartAsync(AnswerAsync);

        var statuses = new List<HttpStatusCode>();
        for (var delivery = 0; delivery < 4; delivery++)
        {
            using var response = await bot.PostAsync(Say.Message(connector.Url));
            statuses.Add(response.StatusCode);
        }

        Assert.Equal([HttpStatusCode.BadGateway, HttpStatusCode.BadGateway, HttpStatusCode.OK, HttpStatusCode.OK], statuses);
        Assert.Equal(1, _turns);
        Assert.Equal(["answer 1", "answer 1", "answer 1"], Texts(connector));
    }

    [Fact]
    public async Task RefusedReply_IsSentToTheServiceUrlOfTheSecondDelivery()
    {
        await using var gone = await ConnectorHost.StartAsync();
        gone.Answers(500);
        await using var moved = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync(AnswerAsync);

        using var refused = await bot.PostAsync(Say.Message(gone.Url));
        using var accepted = await bot.PostAsync(Say.Message(moved.Url));

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(moved.Url, JsonNode.Parse(Assert.Single(moved.Requests).Body)!["serviceUrl"]!.GetValue<string>());
    }

    [Fact]
    public async Task OfSeveralReplies_OnlyThoseNotAcceptedAreSentAgain_InTheirOrder()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(200).Answers(500).Answers(500);
        await using var bot = await StartAsync((turn, ct) =>
        {
            foreach (var text in new[] { "one", "two", "three" }) _ = turn.SendAsync(OutboundActivity.Message(text));
            return Task.CompletedTask;
        });

        using var refused = await bot.PostAsync(Say.Message(connector.Url));
        using var accepted = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(["one", "two", "three", "two", "three"], Texts(connector));
    }

    [OwnFact("the user is told of a failure, and the channel that all is well.")]
    public async Task HandlerThatFailedAfterAReply_IsRunAgain_WithoutSendingItTwice()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync(async (turn, ct) =>
        {
            await turn.SendAsync(OutboundActivity.Message("one"));
            if (++_turns == 1) throw new InvalidOperationException();
            await turn.SendAsync(OutboundActivity.Message("two"));
        });

        using var failed = await bot.PostAsync(Say.Message(connector.Url));
        using var answered = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        Assert.Equal(2, _turns);
        Assert.Equal(["one", "two"], Texts(connector));
    }

    [Fact]
    public async Task ReplyThatReplacedARefusedOne_IsTheOnlyOneSentAgain()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(400).Answers(503);
        await using var bot = await StartAsync(async (turn, ct) =>
        {
            try
            {
                await turn.SendAsync(OutboundActivity.Message("card"));
            }
            catch (ConnectorException)
            {
                await turn.SendAsync(OutboundActivity.Message("plain"));
            }
        });

        using var refused = await bot.PostAsync(Say.Message(connector.Url));
        using var accepted = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(["card", "plain", "plain"], Texts(connector));
    }

    [Fact]
    public async Task TurnThatEndedWhileTheChannelWasSlow_SendsItsReplyAgain()
    {
        var clock = new ManualClock();
        var end = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(_ => end.Task);
        await using var bot = await BotHost.StartAsync(AnswerAsync, options => options.TurnTimeout = TimeSpan.FromSeconds(5), clock);

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        clock.Advance(TimeSpan.FromSeconds(5));
        using var late = await posted.WaitAsync(Wait.Limit);
        end.SetResult();
        using var accepted = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.GatewayTimeout, late.StatusCode);
        Assert.Equal(HttpStatusCode.OK, accepted.StatusCode);
        Assert.Equal(1, _turns);
        Assert.Equal(["answer 1", "answer 1"], Texts(connector));
    }

    [Fact]
    public async Task Invoke_WhoseReplyWasRefused_KeepsItsAnswer()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(500);
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask, invoke: (turn, ct) =>
        {
            _ = turn.SendAsync(OutboundActivity.Message("beside"));
            return Task.FromResult<InvokeResponse?>(InvokeResponse.Ok(JsonValue.Create(++_turns)));
        });
        var invoke = Say.Message(connector.Url).With("type", "invoke").With("name", "x").ToJsonString();

        using var refused = await bot.PostAsync(invoke);
        using var accepted = await bot.PostAsync(invoke);

        Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        Assert.Equal("1", await accepted.Content.ReadAsStringAsync());
        Assert.Equal(["beside", "beside"], Texts(connector));
    }

    [Fact]
    public async Task ManyFailures_TakeNoMoreThanTheyMay()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, ct) => turn.SendAsync(OutboundActivity.Message(new string('a', 10_000))), options =>
        {
            options.MaxRetries = 0;
            options.RememberBytes = 200_000;
        });
        for (var i = 0; i < 20; i++)
        {
            connector.Answers(500);
            using var refused = await bot.PostAsync(Say.Message(connector.Url, id: $"a{i}"));
            Assert.Equal(HttpStatusCode.BadGateway, refused.StatusCode);
        }

        Assert.InRange(bot.Remembered, 1, 5);
    }
}
