using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.Endpoint;

public sealed class ActivityTypeTests
{
    [Theory]
    [InlineData("message")]
    [InlineData("conversationUpdate")]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("endOfConversation")]
    [InlineData("installationUpdate")]
    [InlineData("Message")]
    [InlineData("somethingNew")]
    public async Task EveryType_ReachesTheHandler_WithFieldsThatNobodyKnows(string type)
    {
        var seen = new List<Activity>();
        await using var bot = await BotHost.StartAsync((turn, _) =>
        {
            seen.Add(turn.Activity);
            return Task.CompletedTask;
        });

        using var response = await bot.PostAsync(Say.Message("http://localhost:1").With("type", type).With("action", "add").With("reactionsAdded", new JsonArray(new JsonObject { ["type"] = "like" })));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var activity = Assert.Single(seen);
        Assert.Equal(type, activity.Type);
        Assert.Equal("add", activity.Action);
        Assert.Equal("""[{"type":"like"}]""", activity.Extensions!["reactionsAdded"].GetRawText());
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("somethingNew")]
    public async Task TypeThatNeedsNoAnswer_WithoutAnAddressForOne_IsAcceptedAndIgnored(string type)
    {
        var turns = 0;
        await using var bot = await BotHost.StartAsync((_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        });

        using var bare = await bot.PostAsync(new JsonObject { ["type"] = type });
        using var nowhere = await bot.PostAsync(Say.Message(null).With("type", type));
        using var elsewhere = await bot.PostAsync(Say.Message("https://elsewhere.example").With("type", type));

        Assert.Equal(HttpStatusCode.OK, bare.StatusCode);
        Assert.Equal(HttpStatusCode.OK, nowhere.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, elsewhere.StatusCode);
        Assert.Equal(0, turns);
    }

    [Fact]
    public async Task ConversationUpdate_WelcomesThePeople_NotTheBot()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            foreach (var person in turn.Activity.PeopleAdded()) await turn.SendAsync(OutboundActivity.Message($"Welcome, {person.Name}"));
        });
        var update = Say.Message(connector.Url, id: "j1").With("type", "conversationUpdate").Without("text").Without("from")
            .With("membersAdded", new JsonArray(new JsonObject { ["id"] = "b1", ["name"] = "Bot" }, new JsonObject { ["id"] = "u1", ["name"] = "Ada" }));

        using var response = await bot.PostAsync(update);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var reply = JsonNode.Parse(Assert.Single(connector.Requests).Body)!;
        Assert.Equal("Welcome, Ada", reply["text"]!.GetValue<string>());
        Assert.Equal("j1", reply["replyToId"]!.GetValue<string>());
    }

    [OwnFact("times are written anew, with another offset.")]
    public async Task MessageOfTheAgentsPlayground_ReachesTheHandlerWhole()
    {
        Activity? seen = null;
        await using var bot = await BotHost.StartAsync((turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });

        using var response = await bot.PostAsync("""
            {"type":"message","text":"hello","id":"x-1","timestamp":"2026-01-01T00:00:00Z","localTimezone":"UTC","textFormat":"plain","serviceUrl":"http://localhost:56150/_connector",
            "from":{"id":"user-id-0","name":"Alex Wilber","aadObjectId":"00000000-0000-0000-0000-0000000000020","userRole":"user"},
            "recipient":{"id":"00000000-0000-0000-0000-00000000000011","name":"Test Bot"},
            "conversation":{"conversationType":"personal","tenantId":"00000000-0000-0000-0000-0000000000001","id":"personal-chat-id","x":{"y":1}},
            "entities":[{"type":"clientInfo","locale":"en-US","country":"US","platform":"Web","timezone":"UTC"},null,5],
            "channelData":{"tenant":{"id":"t"}},"channelId":"msteams","value":{"pick":"why"},"attachments":null,"membersAdded":[null]}
            """);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.NotNull(seen);
        Assert.Equal("hello", seen.Text);
        Assert.Equal("UTC", seen.Extensions!["localTimezone"].GetString());
        Assert.Equal("2026-01-01T00:00:00Z", seen.Extensions["timestamp"].GetString());
        Assert.Equal("user", seen.From!.Extensions!["userRole"].GetString());
        Assert.Equal("personal", seen.Conversation!.ConversationType);
        Assert.Equal(1, seen.Conversation.Extensions!["x"].GetProperty("y").GetInt32());
        Assert.Equal("US", seen.Entities![0].GetProperty("country").GetString());
        Assert.Equal("t", seen.ChannelData!.Value.GetProperty("tenant").GetProperty("id").GetString());
        Assert.Equal("why", seen.Value!.Value.GetProperty("pick").GetString());
        Assert.Null(seen.Attachments);
        Assert.Empty(seen.PeopleAdded());
    }
}
