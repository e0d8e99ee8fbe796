using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class ActivityTests
{
    [Fact]
    public async Task Watermark_PagesThroughALongConversation()
    {
        var big = new string('x', 90_000);
        await using var host = await DirectLineHost.StartAsync((_, _) => Task.CompletedTask);
        var chat = await host.ChatAsync();
        for (var i = 0; i < 10; i++) await chat.SayAsync($"{i} {big}");

        var pages = new List<int>();
        var texts = new List<string>();
        var (activities, watermark) = await chat.GetAsync();
        for (; activities.Length > 0; (activities, watermark) = await chat.GetAsync(watermark))
        {
            pages.Add(activities.Length);
            texts.AddRange(activities.Select(activity => activity["text"]!.GetValue<string>()[..1]));
        }

        Assert.Equal([2, 2, 2, 2, 2], pages);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"], texts);
        Assert.Equal("10", watermark);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("-", 2)]
    [InlineData("0", 2)]
    [InlineData("1", 1)]
    [InlineData("2", 0)]
    [InlineData("3", 2)]
    [InlineData("9223372036854775807", 2)]
    public async Task Watermark_IsWhereToGoOn_AndOneThatWasNeverGivenIsTheBeginning(string watermark, int expected)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.SayAsync("hello");
        Assert.Equal(expected, (await chat.GetAsync(watermark)).Activities.Length);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("0x1")]
    [InlineData("%00")]
    [InlineData("9223372036854775808")]
    [InlineData("1%27%20or%201=1")]
    public async Task WatermarkThatIsNone_Is400(string watermark)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        foreach (var path in (string[])[chat.Path + "/activities", chat.Path])
        {
            using var response = await host.GetAsync($"{path}?watermark={watermark}", chat.Token);
            await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
        }
    }

    [Fact]
    public async Task PostsAtOnce_AreAnsweredInTheOrderOfTheConversation()
    {
        var handled = new ConcurrentQueue<string>();
        await using var host = await DirectLineHost.StartAsync(async (turn, ct) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message) handled.Enqueue(turn.Activity.Id!);
            await Task.Yield();
            await DirectLineHost.EchoAsync(turn, ct);
        });
        var chat = await host.ChatAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 19).Select(i => chat.SayAsync($"message {i}")));

        var (activities, _) = await chat.GetAsync();
        var said = activities.Where(activity => activity["replyToId"] is null).Select(activity => activity["id"]!.GetValue<string>()).ToArray();
        Assert.Equal(ids.Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
        Assert.Equal(said, handled);
        Assert.Equal(said, activities.Where(activity => activity["replyToId"] is not null).Select(activity => activity["replyToId"]!.GetValue<string>()));
        var times = activities.Select(activity => activity["timestamp"]!.GetValue<string>()).ToArray();
        Assert.Equal(times.Distinct().Order(StringComparer.Ordinal), times);
    }

    [Fact]
    public async Task BotThatFails_Is502_AndTheNextMessageIsAnswered()
    {
        await using var host = await DirectLineHost.StartAsync((turn, ct) =>
            turn.Activity.Text == "fail" ? throw new InvalidOperationException("secret words") : DirectLineHost.EchoAsync(turn, ct));
        var chat = await host.ChatAsync();
        using var failed = await chat.TrySayAsync("fail");
        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "BotError", failed);
        await chat.SayAsync("hello");
        Assert.Equal(["fail", "hello", "You said hello"], (await chat.GetAsync()).Activities.Select(activity => activity["text"]!.GetValue<string>()));
        Assert.DoesNotContain("secret words", host.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BotThatIsSlow_IsNotWaitedForLong_AndItsReplyComesAllTheSame()
    {
        var clock = new ManualClock();
        var release = new TaskCompletionSource();
        await using var host = await DirectLineHost.StartAsync(async (turn, ct) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message) await release.Task;
            await DirectLineHost.EchoAsync(turn, ct);
        }, clock: clock);
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();

        var posted = chat.SayAsync("hello");
        Assert.Equal(["hello"], await socket.ReadTextsAsync(1));
        await Wait.UntilAsync(() => clock.Pending.Contains(TimeSpan.FromSeconds(2)));
        Assert.False(posted.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(2));
        await posted.WaitAsync(Wait.Limit);
        release.SetResult();
        Assert.Equal(["You said hello"], await socket.ReadTextsAsync(1));
    }

    [Fact]
    public async Task BotThatTakesFarTooLong_Is504WhereTheClientStillWaits()
    {
        var clock = new ManualClock();
        await using var host = await DirectLineHost.StartAsync(
            (turn, ct) => turn.Activity.Type == ActivityTypes.Message ? Task.Delay(Timeout.Infinite, ct) : Task.CompletedTask,
            options => options.WaitForBotMilliseconds = 15_000, clock);
        host.Service<Microsoft.Extensions.Options.IOptions<BotProtocolOptions>>().Value.TurnTimeout = TimeSpan.FromSeconds(5);
        var chat = await host.ChatAsync();
        var posted = chat.TrySayAsync("hello");
        await Wait.UntilAsync(() => clock.Pending.Contains(TimeSpan.FromSeconds(5)) && clock.Pending.Contains(TimeSpan.FromSeconds(15)));
        clock.Advance(TimeSpan.FromSeconds(5));
        using var response = await posted.WaitAsync(Wait.Limit);
        await ErrorAssert.IsAsync(HttpStatusCode.GatewayTimeout, "GatewayTimeout", response);
    }

    [Fact]
    public async Task BotThatHasTooMuchToDo_Is429_AndTheMessageIsNotTaken()
    {
        var release = new TaskCompletionSource();
        await using var host = await DirectLineHost.StartAsync(
            (turn, _) => turn.Activity.Type == ActivityTypes.Message ? release.Task : Task.CompletedTask, options => options.WaitForBotMilliseconds = 0);
        var chat = await host.ChatAsync();
        for (var i = 0; i < 20; i++) await chat.SayAsync("hello");
        using var response = await chat.TrySayAsync("one too many");
        await ErrorAssert.IsAsync(HttpStatusCode.TooManyRequests, "TooManyRequests", response);
        Assert.NotNull(response.Headers.RetryAfter);
        Assert.Equal(20, (await chat.GetAsync()).Activities.Length);
        release.SetResult();
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("contactRelationUpdate")]
    [InlineData("Message")]
    public async Task TypesThatAreNotForUsers_Are400(string type)
    {
        var types = new ConcurrentQueue<string?>();
        await using var host = await DirectLineHost.StartAsync((turn, _) =>
        {
            types.Enqueue(turn.Activity.Type);
            return Task.CompletedTask;
        });
        var chat = await host.ChatAsync();
        using var response = await chat.TryPostAsync(new JsonObject { ["type"] = type, ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "x" }) });
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
        await Wait.UntilAsync(() => types.Count == 1);
        Assert.Equal(["conversationUpdate"], types);
    }

    [Theory]
    [InlineData("event", 1)]
    [InlineData("messageReaction", 1)]
    [InlineData("endOfConversation", 1)]
    [InlineData("typing", 0)]
    public async Task OtherTypes_ReachTheBot_AndAreKeptUnlessTheyPass(string type, int kept)
    {
        var seen = new ConcurrentQueue<Activity>();
        await using var host = await DirectLineHost.StartAsync((turn, _) =>
        {
            seen.Enqueue(turn.Activity);
            return Task.CompletedTask;
        });
        var chat = await host.ChatAsync();
        using var response = await chat.TryPostAsync(new JsonObject { ["type"] = type, ["name"] = "n", ["value"] = new JsonObject { ["a"] = 1 } });
        var id = (await DirectLineHost.ReadAsync(response))["id"]!.GetValue<string>();
        Assert.Equal(kept, (await chat.GetAsync()).Activities.Length);
        var activity = Assert.Single(seen, activity => activity.Type == type);
        Assert.Equal(id, activity.Id);
        Assert.Equal("""{"a":1}""", activity.Value!.Value.GetRawText());
    }

    [Theory]
    [InlineData("", "BadSyntax")]
    [InlineData("{", "BadSyntax")]
    [InlineData("[]", "BadArgument")]
    [InlineData("null", "BadSyntax")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("""{"type":"message","text":5}""", "BadArgument")]
    [InlineData("""{"type":"message","from":"u1"}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"a\u0000b"}""", "BadArgument")]
    [InlineData("""{"type":"message","text":"a","text":"b"}""", "BadSyntax")]
    [InlineData("""{"type":"message","channelData":{"a":1,"a":2}}""", "BadSyntax")]
    [InlineData("""{"type":"message","x":"\ud800"}""", "BadSyntax")]
    public async Task BodyThatIsNoActivity_Is400(string body, string code)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var response = await host.PostAsync(chat.Path + "/activities", chat.Token, body);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, code, response);
    }

    [Fact]
    public async Task OtherMediaType_Is415_AndALongBody413()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var form = new HttpRequestMessage(HttpMethod.Post, "/v3/directline" + chat.Path + "/activities") { Content = new StringContent("type=message", Encoding.UTF8, "text/plain") };
        form.Headers.Add("Authorization", "Bearer " + chat.Token);
        using var media = await host.Client.SendAsync(form);
        await ErrorAssert.IsAsync(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType", media);
        using var length = await chat.TrySayAsync(new string('x', 256 * 1024));
        await ErrorAssert.IsAsync(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", length);
    }

    [Theory]
    [InlineData("..%2F..%2Fetc")]
    [InlineData("%00")]
    [InlineData("a%20b")]
    [InlineData("%F0%9F%A4%96")]
    [InlineData("%3Cscript%3E")]
    [InlineData("x'%20or%201=1")]
    [InlineData("%2e%2e")]
    public async Task HostileConversationId_IsNobodysAndNowhere(string id)
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.Secrets.Add(new string('s', 32)));
        var chat = await host.ChatAsync();
        using var withToken = await host.GetAsync($"/conversations/{id}/activities", chat.Token);
        using var withSecret = await host.GetAsync($"/conversations/{id}/activities", new string('s', 32));
        Assert.Contains((int)withToken.StatusCode, (int[])[400, 403, 404]);
        Assert.Contains((int)withSecret.StatusCode, (int[])[400, 404]);
        Assert.DoesNotContain("Error", host.Log.Text, StringComparison.Ordinal);
    }
}
