using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.Turns;

public sealed class InvokeTests
{
    private static JsonObject Invoke(string? url, string id = "i1") =>
        Say.Message(url, id: id).With("type", "invoke").With("name", "composeExtension/query").With("value", new JsonObject { ["commandId"] = "search" }).Without("text");

    private static Task<BotHost> StartAsync(Func<InboundTurn, CancellationToken, Task<InvokeResponse?>> invoke, Action<BotProtocolOptions>? configure = null) =>
        BotHost.StartAsync((_, _) => throw new InvalidOperationException("No invoke comes here."), configure, invoke: invoke);

    [Fact]
    public async Task Body_IsTheHttpResponse()
    {
        await using var bot = await StartAsync((turn, _) => Task.FromResult<InvokeResponse?>(InvokeResponse.Ok(new JsonObject
        {
            ["name"] = turn.Activity.Name,
            ["command"] = turn.Activity.Value!.Value.GetProperty("commandId").GetString() + " <ü>",
        })));

        using var response = await bot.PostAsync(Invoke("http://localhost:1"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("""{"name":"composeExtension/query","command":"search <ü>"}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(412)]
    public async Task Status_IsTheHttpStatus_AndTheBodyMayBeEmpty(int status)
    {
        await using var bot = await StartAsync((_, _) => Task.FromResult<InvokeResponse?>(new InvokeResponse(status)));

        using var response = await bot.PostAsync(Invoke("http://localhost:1"));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData(199)]
    [InlineData(204)]
    [InlineData(304)]
    [InlineData(600)]
    public void StatusWithoutMeaningHere_IsNone(int status) => Assert.Throws<ArgumentOutOfRangeException>(() => new InvokeResponse(status));

    [Theory]
    [InlineData(null)]
    [InlineData("expectReplies")]
    public async Task UnknownName_Is501(string? deliveryMode)
    {
        await using var bot = await StartAsync((_, _) => Task.FromResult<InvokeResponse?>(null));
        using var response = await bot.PostAsync(Invoke("http://localhost:1").With("deliveryMode", deliveryMode));
        await ErrorAssert.IsAsync(HttpStatusCode.NotImplemented, "NotImplemented", response);
    }

    [Fact]
    public async Task HandlerThatKnowsNoInvokes_Is501()
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        using var response = await bot.PostAsync(Invoke("http://localhost:1"));
        await ErrorAssert.IsAsync(HttpStatusCode.NotImplemented, "NotImplemented", response);
    }

    [Fact]
    public async Task Replies_GoToTheChannel_BeforeTheInvokeIsAnswered()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync((turn, ct) =>
        {
            _ = turn.SendAsync(OutboundActivity.Message("found"));
            return Task.FromResult<InvokeResponse?>(InvokeResponse.Empty);
        });

        using var response = await bot.PostAsync(Invoke(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        Assert.Equal(["/v3/conversations/c1/activities/i1"], connector.Targets);
    }

    [Fact]
    public async Task ExpectReplies_WrapsRepliesAndBody()
    {
        await using var bot = await StartAsync(async (turn, _) =>
        {
            await turn.SendAsync(OutboundActivity.Message("found"));
            return new InvokeResponse(202, new JsonObject { ["a"] = 1 });
        });

        using var response = await bot.PostAsync(Invoke(null).With("deliveryMode", "expectReplies"));

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal("found", Assert.Single(body["activities"]!.AsArray())!["text"]!.GetValue<string>());
        Assert.Equal("""{"a":1}""", body["body"]!.ToJsonString());
    }

    [Fact]
    public async Task ExpectReplies_WithNothingToSay_HasNoBody()
    {
        await using var bot = await StartAsync((_, _) => Task.FromResult<InvokeResponse?>(InvokeResponse.Empty));
        using var response = await bot.PostAsync(Invoke(null).With("deliveryMode", "expectReplies"));
        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task SecondDelivery_GetsTheFirstOnesAnswer()
    {
        var release = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var turns = 0;
        await using var bot = await StartAsync(async (_, _) =>
        {
            begun.TrySetResult();
            await release.Task;
            return new InvokeResponse(201, JsonValue.Create(++turns));
        });

        var first = bot.PostAsync(Invoke("http://localhost:1"));
        await begun.Task.WaitAsync(Wait.Limit);
        var during = bot.PostAsync(Invoke("http://localhost:1"));
        release.SetResult();
        using var after = await bot.PostAsync(Invoke("http://localhost:1"));
        using var other = await bot.PostAsync(Invoke("http://localhost:1", id: "i2"));

        foreach (var response in new[] { await first.WaitAsync(Wait.Limit), await during.WaitAsync(Wait.Limit), after })
        {
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            Assert.Equal("1", await response.Content.ReadAsStringAsync());
        }
        Assert.Equal("2", await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Failure_IsRunAgain()
    {
        var turns = 0;
        await using var bot = await StartAsync((_, _) => ++turns switch
        {
            1 => throw new InvalidOperationException(),
            2 => Task.FromResult<InvokeResponse?>(new InvokeResponse(503, JsonValue.Create("busy"))),
            _ => Task.FromResult<InvokeResponse?>(InvokeResponse.Empty),
        });

        using var failed = await bot.PostAsync(Invoke("http://localhost:1"));
        using var busy = await bot.PostAsync(Invoke("http://localhost:1"));
        using var answered = await bot.PostAsync(Invoke("http://localhost:1"));

        await ErrorAssert.IsAsync(HttpStatusCode.InternalServerError, "BotError", failed);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal("\"busy\"", await busy.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
    }

    [Fact]
    public async Task InvokeThatNamesNoConversation_Is400()
    {
        await using var bot = await StartAsync((_, _) => Task.FromResult<InvokeResponse?>(InvokeResponse.Empty));
        using var response = await bot.PostAsync(Invoke("http://localhost:1").Without("conversation"));
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "MissingProperty", response);
    }
}
