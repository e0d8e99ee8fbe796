using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task Token_DoesNotStartTheConversation_AndTheFirstStartWelcomesOnce()
    {
        var updates = new ConcurrentQueue<Activity>();
        await using var host = await DirectLineHost.StartAsync(async (turn, _) =>
        {
            updates.Enqueue(turn.Activity);
            await turn.SendAsync(OutboundActivity.Message("Welcome"));
        });

        var generated = await host.GenerateAsync();
        Assert.Equal(["conversationId", "token", "expires_in"], generated.Body.Select(property => property.Key));
        Assert.Equal(1800, generated.Body["expires_in"]!.GetValue<int>());
        Assert.Empty(updates);
        using (var early = await host.GetAsync(generated.Path, generated.Token)) await ErrorAssert.IsAsync(HttpStatusCode.NotFound, "NotFound", early);

        using var first = await host.PostAsync("/conversations", generated.Token);
        using var second = await host.PostAsync("/conversations", generated.Token);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var chat = new Chat(host, await DirectLineHost.ReadAsync(second));
        Assert.Equal(generated.Id, chat.Id);

        var (activities, _) = await chat.GetAsync();
        Assert.Equal("Welcome", Assert.Single(activities)["text"]!.GetValue<string>());
        var update = Assert.Single(updates);
        Assert.Equal("conversationUpdate", update.Type);
        Assert.Equal(chat.Id, update.Conversation!.Id);
        Assert.StartsWith("dl_", Assert.Single(update.PeopleAdded()).Id, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BotThatFailsToWelcome_StillTalks()
    {
        await using var host = await DirectLineHost.StartAsync((turn, ct) =>
            turn.Activity.Type == ActivityTypes.ConversationUpdate ? throw new InvalidOperationException() : DirectLineHost.EchoAsync(turn, ct));
        var chat = await host.ChatAsync();
        await chat.SayAsync("hello");
        Assert.Equal(2, (await chat.GetAsync()).Activities.Length);
    }

    [Fact]
    public async Task Message_IsEchoedWithWhatTheChannelAdds_AndAnswered()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();

        using var response = await chat.TryPostAsync(new JsonObject
        {
            ["type"] = "message",
            ["text"] = "hello",
            ["textFormat"] = "plain",
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "Ada", ["role"] = "bot", ["aadObjectId"] = "x" },
            ["channelData"] = new JsonObject { ["clientActivityID"] = "x5gx", ["attachmentSizes"] = new JsonArray() },
            ["localTimezone"] = "UTC",
            ["deliveryMode"] = "expectReplies",
            ["serviceUrl"] = "https://evil.example/",
            ["conversation"] = new JsonObject { ["id"] = "other", ["isGroup"] = true },
            ["id"] = "mine",
        });
        var id = (await DirectLineHost.ReadAsync(response))["id"]!.GetValue<string>();

        var activities = await socket.ReadAsync(2);
        var echo = activities[0];
        Assert.Equal(id, echo["id"]!.GetValue<string>());
        Assert.NotEqual("mine", id);
        Assert.Equal("""{"clientActivityID":"x5gx","attachmentSizes":[]}""", echo["channelData"]!.ToJsonString());
        Assert.Equal("UTC", echo["localTimezone"]!.GetValue<string>());
        Assert.Equal("directline", echo["channelId"]!.GetValue<string>());
        Assert.Equal("urn:frameworkbot:directline", echo["serviceUrl"]!.GetValue<string>());
        Assert.Equal($$"""{"id":"{{chat.Id}}"}""", echo["conversation"]!.ToJsonString());
        Assert.Equal("""{"id":"bot","name":"FrameworkBot","role":"bot"}""", echo["recipient"]!.ToJsonString());
        Assert.Equal(["id", "name", "role"], echo["from"]!.AsObject().Select(property => property.Key));
        Assert.StartsWith("dl_", echo["from"]!["id"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("user", echo["from"]!["role"]!.GetValue<string>());
        Assert.False(echo.ContainsKey("deliveryMode"));
        Assert.EndsWith("Z", echo["timestamp"]!.GetValue<string>(), StringComparison.Ordinal);

        var reply = activities[1];
        Assert.Equal("You said hello", reply["text"]!.GetValue<string>());
        Assert.Equal(id, reply["replyToId"]!.GetValue<string>());
        Assert.Equal("bot", reply["from"]!["role"]!.GetValue<string>());
        Assert.NotEqual(id, reply["id"]!.GetValue<string>());
        Assert.True(string.CompareOrdinal(echo["timestamp"]!.GetValue<string>(), reply["timestamp"]!.GetValue<string>()) < 0);
    }

    [Fact]
    public async Task WebChat_IsItsOwnChannel()
    {
        await using var host = await DirectLineHost.StartAsync();
        using var response = await host.SendAsync(HttpMethod.Post, "/conversations", (await host.GenerateAsync()).Token, null,
            headers => headers.Add("x-ms-bot-agent", "DirectLine/3.0 (directlinejs; WebChat/4.18.1 (Full) 0.15.5)"));
        var chat = new Chat(host, await DirectLineHost.ReadAsync(response));
        await chat.SayAsync("hello");

        var (activities, _) = await chat.GetAsync();

        Assert.Equal(["webchat", "webchat"], activities.Select(activity => activity["channelId"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Upload_IsRefusedInOneSentence()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var response = await host.PostAsync(chat.Path + "/upload?userId=u1", chat.Token);
        await ErrorAssert.IsAsync(HttpStatusCode.NotImplemented, "NotSupported", response);
    }

    [Theory]
    [InlineData("DELETE", "/conversations")]
    [InlineData("GET", "/tokens/generate")]
    [InlineData("PUT", "/conversations/x/activities")]
    public async Task OtherMethods_Are405(string method, string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var response = await host.SendAsync(new HttpMethod(method), path);
        await ErrorAssert.IsAsync(HttpStatusCode.MethodNotAllowed, "NotAllowed", response);
        Assert.NotEmpty(response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/session/getsessionid")]
    [InlineData("/conversations/x/y")]
    public async Task OtherAddresses_Are404(string path)
    {
        await using var host = await DirectLineHost.StartAsync();
        using var response = await host.GetAsync(path);
        await ErrorAssert.IsAsync(HttpStatusCode.NotFound, "NotFound", response);
    }
}
