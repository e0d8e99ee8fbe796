using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class ResentActivityTests
{
    private static JsonObject Message(string text, string clientId) => new()
    {
        ["type"] = "message",
        ["text"] = text,
        ["channelData"] = new JsonObject { ["clientActivityID"] = clientId },
    };

    private static async Task<string> PostAsync(Chat chat, JsonObject activity)
    {
        using var response = await chat.TryPostAsync(activity);
        return (await DirectLineHost.ReadAsync(response))["id"]!.GetValue<string>();
    }

    [Fact]
    public async Task SameClientActivityId_IsShownAndAnsweredOnce_WithTheSameId()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        var id = await PostAsync(chat, Message("hello", "c1"));
        Assert.Equal(id, await PostAsync(chat, Message("hello", "c1")));
        Assert.NotEqual(id, await PostAsync(chat, Message("hello", "c2")));
        // Each conversation has names of its own.
        var other = await host.ChatAsync();
        Assert.NotEqual(id, await PostAsync(other, Message("hello", "c1")));
        Assert.Equal(["hello", "You said hello", "hello", "You said hello"], (await chat.GetAsync()).Activities.Select(activity => activity["text"]!.GetValue<string>()));
        Assert.Equal(2, (await other.GetAsync()).Activities.Length);
    }

    [Fact]
    public async Task SentAgainWhileTheFirstIsAnswered_ItJoinsThatTurn()
    {
        var turns = 0;
        var answer = new TaskCompletionSource();
        await using var host = await DirectLineHost.StartAsync(async (turn, _) =>
        {
            if (turn.Activity.Type != ActivityTypes.Message) return;
            Interlocked.Increment(ref turns);
            await answer.Task;
            await turn.SendAsync(OutboundActivity.Message("done"));
        });
        var chat = await host.ChatAsync();
        var both = new[] { PostAsync(chat, Message("hello", "c1")), PostAsync(chat, Message("hello", "c1")) };
        await Wait.UntilAsync(() => Volatile.Read(ref turns) == 1);
        answer.SetResult();
        var ids = await Task.WhenAll(both);
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(1, turns);
        Assert.Equal(2, (await chat.GetAsync()).Activities.Length);
    }

    [Fact]
    public async Task SentAgainAfterAFailure_TheTurnIsRunAgain_AndTheActivityIsShownOnce()
    {
        var turns = 0;
        await using var host = await DirectLineHost.StartAsync((turn, _) =>
        {
            if (turn.Activity.Type != ActivityTypes.Message) return Task.CompletedTask;
            return ++turns == 1 ? throw new InvalidOperationException() : turn.SendAsync(OutboundActivity.Message("done"));
        });
        var chat = await host.ChatAsync();
        using var failed = await chat.TryPostAsync(Message("hello", "c1"));
        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        var id = await PostAsync(chat, Message("hello", "c1"));
        Assert.Equal(id, await PostAsync(chat, Message("hello", "c1")));
        var activities = (await chat.GetAsync()).Activities;
        Assert.Equal(["hello", "done"], activities.Select(activity => activity["text"]!.GetValue<string>()));
        Assert.Equal(id, activities[0]["id"]!.GetValue<string>());
        Assert.Equal(2, turns);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"hello","channelData":{"clientActivityID":7}}""")]
    [InlineData("""{"type":"message","text":"hello","channelData":{"clientActivityID":""}}""")]
    [InlineData("""{"type":"message","text":"hello","channelData":"c1"}""")]
    [InlineData("""{"type":"message","text":"hello"}""")]
    public async Task WithoutAClientActivityId_EachIsAnotherOne(string activity)
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        Assert.NotEqual(await PostAsync(chat, JsonNode.Parse(activity)!.AsObject()), await PostAsync(chat, JsonNode.Parse(activity)!.AsObject()));
        Assert.Equal(4, (await chat.GetAsync()).Activities.Length);
    }
}
