using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.Turns;

public sealed class ReplyTests
{
    private static Task EchoAsync(InboundTurn turn, CancellationToken ct) => turn.SendAsync(OutboundActivity.Message($"You said {turn.Activity.Text}"));

    [OwnFact("its own User-Agent, and properties in another order.")]
    public async Task Reply_IsPosted_AsTheWireWantsIt()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url, "grüß 'dich' <b>").With("locale", "de-DE").With("unknownField", 1));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
        var received = Assert.Single(connector.Requests);
        Assert.Equal("POST", received.Method);
        Assert.Equal("/v3/conversations/c1/activities/a1", received.Target);
        Assert.Equal("application/json; charset=utf-8", received.Headers["Content-Type"]);
        Assert.Equal("*/*", received.Headers["Accept"]);
        Assert.StartsWith("FrameworkBot/", received.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.DoesNotContain("Authorization", received.Headers.Keys);
        Assert.Equal(
            """{"type":"message","serviceUrl":"URL","channelId":"emulator","from":{"id":"b1","name":"Bot","role":"bot"},"recipient":{"id":"u1","name":"User","role":"user"},"conversation":{"id":"c1"},"locale":"de-DE","text":"You said grüß 'dich' <b>","textFormat":"plain","inputHint":"acceptingInput","replyToId":"a1"}"""
                .Replace("URL", connector.Url, StringComparison.Ordinal),
            received.Body);
    }

    [OwnFact("properties in another order.")]
    public async Task EverythingAHostMaySay_IsOnTheWire()
    {
        await using var connector = await ConnectorHost.StartAsync();
        var card = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", version = "1.4" });
        await using var bot = await BotHost.StartAsync((turn, _) => turn.SendAsync(new OutboundActivity
        {
            Text = "t",
            TextFormat = TextFormats.Markdown,
            Speak = "s",
            Summary = "u",
            InputHint = InputHints.ExpectingInput,
            Attachments = [new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = card, Name = "n" }],
            SuggestedActions = new SuggestedActions { To = ["u1"], Actions = [new CardAction { Title = "Why?", Value = "why" }] },
            Entities = [new MessageEntity { Citation = [new Claim { Position = 1, Appearance = new ClaimAppearance { Name = "n", Abstract = "a" } }] }],
            ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } },
        }));

        using var response = await bot.PostAsync(Say.Message(connector.Url).Without("recipient").Without("channelId"));

        Assert.Equal(
            """{"type":"message","serviceUrl":"URL","recipient":{"id":"u1","name":"User","role":"user"},"conversation":{"id":"c1"},"text":"t","textFormat":"markdown","speak":"s","summary":"u","inputHint":"expectingInput","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.4"},"name":"n"}],"suggestedActions":{"to":["u1"],"actions":[{"type":"imBack","title":"Why?","value":"why"}]},"entities":[{"type":"https://schema.org/Message","@type":"Message","@context":"https://schema.org","@id":"","citation":[{"@type":"Claim","position":1,"appearance":{"@type":"DigitalDocument","name":"n","abstract":"a"}}]}],"channelData":{"feedbackLoop":{"type":"default"}},"replyToId":"a1"}"""
                .Replace("URL", connector.Url, StringComparison.Ordinal),
            Assert.Single(connector.Requests).Body);
    }

    [OwnFact("properties in another order.")]
    public async Task EmptyLists_AndUnknownFieldsOfAccounts_AreLeftOut()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            await turn.SendAsync(OutboundActivity.Typing());
            await turn.SendAsync(new OutboundActivity { Text = "t", Attachments = [], Entities = [], SuggestedActions = new SuggestedActions { Actions = [] } });
        });
        var message = Say.Message(connector.Url)
            .With("from", new JsonObject { ["id"] = "u1", ["userRole"] = "x" })
            .With("recipient", new JsonObject { ["id"] = "b1", ["aadObjectId"] = "o", ["x"] = new JsonArray() })
            .With("conversation", new JsonObject { ["id"] = "c1", ["isGroup"] = false, ["conversationType"] = "personal", ["tenantId"] = "t", ["x"] = 1 });

        using var response = await bot.PostAsync(message);

        var who = ""","serviceUrl":"URL","channelId":"emulator","from":{"id":"b1","aadObjectId":"o"},"recipient":{"id":"u1"},"conversation":{"id":"c1","isGroup":false,"conversationType":"personal","tenantId":"t"}"""
            .Replace("URL", connector.Url, StringComparison.Ordinal);
        Assert.Equal(
            [$$"""{"type":"typing"{{who}},"replyToId":"a1"}""", $$"""{"type":"message"{{who}},"text":"t","inputHint":"acceptingInput","replyToId":"a1"}"""],
            connector.Requests.Select(request => request.Body));
    }

    [OwnTheory("ids that are dots change the path.")]
    [InlineData("", "c1", "..", "/v3/conversations/c1/activities")]
    [InlineData("/p/", ".", "a1", "/p/v3/conversations/%2E/activities/a1")]
    [InlineData("/p", "..", ".", "/p/v3/conversations/%2E%2E/activities")]
    public Task Address_KeepsIdsThatAreDots(string path, string conversation, string? id, string target) => Address_KeepsThePath_AndEncodesIds(path, conversation, id, target);

    [Theory]
    [InlineData("", "c1", "a1", "/v3/conversations/c1/activities/a1")]
    [InlineData("/", "c1", null, "/v3/conversations/c1/activities")]
    [InlineData("", "c1", "", "/v3/conversations/c1/activities")]
    [InlineData("", "c1", "...", "/v3/conversations/c1/activities/...")]
    [InlineData("", "%2E%2E", "\u0001 \n", "/v3/conversations/%252E%252E/activities/%01%20%0A")]
    [InlineData("", "😀\ufeff", "a1", "/v3/conversations/%F0%9F%98%80%EF%BB%BF/activities/a1")]
    [InlineData("/_connector", "c1", "a1", "/_connector/v3/conversations/c1/activities/a1")]
    [InlineData("/amer/x%2Fy/", "c1", "a1", "/amer/x%2Fy/v3/conversations/c1/activities/a1")]
    [InlineData("", "19:a b@thread.skype;messageid=1|2/3?4#5%", "ü/../é", "/v3/conversations/19%3Aa%20b%40thread.skype%3Bmessageid%3D1%7C2%2F3%3F4%235%25/activities/%C3%BC%2F..%2F%C3%A9")]
    public async Task Address_KeepsThePath_AndEncodesIds(string path, string conversation, string? id, string target)
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url + path, id: id, conversation: conversation));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([target], connector.Targets);
    }

    [Fact]
    public async Task ConversationHeaderOfTheSdk_MayBeLatin1()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);
        using var client = new HttpClient(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 });
        using var activity = new StringContent(Say.Message(connector.Url, conversation: "grüße").ToJsonString(), Encoding.UTF8, "application/json");
        activity.Headers.Add("x-ms-conversation-id", "grüße");

        using var response = await client.PostAsync(new Uri(bot.Client.BaseAddress!, "/api/messages"), activity);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["/v3/conversations/gr%C3%BC%C3%9Fe/activities/a1"], connector.Targets);
    }

    [Fact]
    public async Task LongestIds_AreEncoded()
    {
        var id = string.Concat(Enumerable.Repeat("語", 870));
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url, id: null, conversation: id));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([$"/v3/conversations/{string.Concat(Enumerable.Repeat("%E8%AA%9E", 870))}/activities"], connector.Targets);
    }

    [Fact]
    public async Task InboundRequest_IsAnswered_OnlyAfterTheChannelHasAccepted()
    {
        var accept = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(async context =>
        {
            await accept.Task;
            context.Response.StatusCode = 202;
        });
        await using var bot = await BotHost.StartAsync(EchoAsync);

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        Assert.False(posted.IsCompleted);
        accept.SetResult();

        using var response = await posted.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task RepliesOfOneTurn_ArePostedInOrder_EvenWhenNobodyWaitsForThem()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, ct) =>
        {
            for (var i = 0; i < 8; i++) _ = turn.SendAsync(OutboundActivity.Message($"reply {i}"));
            return Task.CompletedTask;
        });

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            Enumerable.Range(0, 8).Select(i => $"reply {i}"),
            connector.Requests.Select(request => JsonNode.Parse(request.Body)!["text"]!.GetValue<string>()));
    }

    [OwnFact("properties in another order.")]
    public async Task ExpectReplies_AnswersInline_AndPostsNothing()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, ct) =>
        {
            await turn.SendAsync(OutboundActivity.Typing());
            await EchoAsync(turn, ct);
        });

        using var response = await bot.PostAsync(Say.Message(connector.Url).With("deliveryMode", "expectReplies").Without("channelId").Without("recipient"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        var who = ""","serviceUrl":"URL","recipient":{"id":"u1","name":"User","role":"user"},"conversation":{"id":"c1"}"""
            .Replace("URL", connector.Url, StringComparison.Ordinal);
        Assert.Equal(
            $$"""{"activities":[{"type":"typing"{{who}},"replyToId":"a1"},{"type":"message"{{who}},"text":"You said hello","textFormat":"plain","inputHint":"acceptingInput","replyToId":"a1"}]}""",
            await response.Content.ReadAsStringAsync());
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task ExpectReplies_NeedsNoServiceUrl_AndMayStaySilent()
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);

        using var response = await bot.PostAsync(Say.Message(null).With("deliveryMode", "expectReplies"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("""{"activities":[]}""", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("no address")]
    [InlineData("/relative")]
    [InlineData("localhost:3978")]
    [InlineData("http://")]
    [InlineData("ftp://localhost/")]
    public async Task ExpectReplies_IsAnswered_WhateverTheServiceUrlIs(string serviceUrl)
    {
        await using var bot = await BotHost.StartAsync(EchoAsync);
        foreach (var message in (JsonObject[])[Say.Message(serviceUrl), Say.Message(serviceUrl, id: "a2").Without("channelId")])
        {
            using var response = await bot.PostAsync(message.With("deliveryMode", "expectReplies"));
            var body = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode == HttpStatusCode.OK, body);
            Assert.Equal("You said hello", JsonNode.Parse(body)!["activities"]![0]!["text"]!.GetValue<string>());
        }
    }

    [Theory]
    [InlineData("timestamp", "[0,1]")]
    [InlineData("timestamp", "false")]
    [InlineData("timestamp", "\"yesterday\"")]
    [InlineData("code", "{\"a\":[{}]}")]
    [InlineData("LOCALE", "[[]]")]
    [InlineData("reactionsAdded", "[{\"type\":[]}]")]
    [InlineData("attachments", "[{\"contentType\":[],\"content\":1}]")]
    [InlineData("suggestedActions", "{\"to\":7,\"actions\":[[]]}")]
    [InlineData("expiration", "1e300")]
    [InlineData("importance", "[\"high\"]")]
    public async Task ValueThatNoTurnNeeds_MayBeOfAnyKind(string name, string value)
    {
        await using var bot = await BotHost.StartAsync(EchoAsync);
        using var response = await bot.PostAsync(Say.Message(null).With("deliveryMode", "expectReplies").With(name, JsonNode.Parse(value)));
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        Assert.Equal("You said hello", JsonNode.Parse(body)!["activities"]![0]!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task UnknownDeliveryMode_IsNormal()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(EchoAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url).With("deliveryMode", "stream"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [OwnFact("the user is told of a failure, and the channel that all is well.")]
    public async Task HandlerThatFails_Is500_WithoutTraces_AndNothingTypedIsLogged()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, _) => throw new InvalidOperationException(turn.Activity.Text));

        using var response = await bot.PostAsync(Say.Message(connector.Url, "my secret question"));

        await ErrorAssert.IsAsync(HttpStatusCode.InternalServerError, "BotError", response);
        Assert.Contains("InvalidOperationException", bot.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("my secret question", bot.Log.Text, StringComparison.Ordinal);
    }

    [OwnFact("the user is told of a failure, and the channel that all is well.")]
    public async Task EmptyMessage_IsTheHandlersFault_AndNeverPosted()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, _) => turn.SendAsync(new OutboundActivity { Text = "" }));

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        await ErrorAssert.IsAsync(HttpStatusCode.InternalServerError, "BotError", response);
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task RefusedReply_ThatTheHandlerHides_StillFailsTheTurn()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(400);
        await using var bot = await BotHost.StartAsync((turn, ct) =>
        {
            _ = turn.SendAsync(OutboundActivity.Message("lost"));
            return Task.CompletedTask;
        });

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
    }

    [Fact]
    public async Task RefusedReply_ReplacedByAnAcceptedOne_IsASuccess()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(400);
        int? status = null;
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            try
            {
                await turn.SendAsync(OutboundActivity.Message("a card"));
            }
            catch (ConnectorException e)
            {
                status = e.StatusCode;
                await turn.SendAsync(OutboundActivity.Message("plain"));
            }
        });

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(400, status);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Fact]
    public async Task TurnThatTakesTooLong_IsGivenUp()
    {
        var clock = new ManualClock();
        var begun = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((_, ct) =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.Infinite, ct);
        }, options => options.TurnTimeout = TimeSpan.FromSeconds(30), clock);

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await begun.Task.WaitAsync(Wait.Limit);
        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.False(posted.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));

        using var response = await posted.WaitAsync(Wait.Limit);
        await ErrorAssert.IsAsync(HttpStatusCode.GatewayTimeout, "TurnTimeout", response);
    }

    [Fact]
    public async Task TurnThatTakesTooLong_IsGivenUp_AlsoWhileTheChannelIsSlow()
    {
        var clock = new ManualClock();
        var end = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(_ => end.Task);
        await using var bot = await BotHost.StartAsync(EchoAsync, options => options.TurnTimeout = TimeSpan.FromSeconds(5), clock);

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        clock.Advance(TimeSpan.FromSeconds(5));

        using var response = await posted.WaitAsync(Wait.Limit);
        await ErrorAssert.IsAsync(HttpStatusCode.GatewayTimeout, "TurnTimeout", response);
        end.SetResult();
    }

    [Fact]
    public async Task SendingAfterTheTurn_IsRefused()
    {
        InboundTurn? kept = null;
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, _) =>
        {
            kept = turn;
            return Task.CompletedTask;
        });

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        await Assert.ThrowsAsync<InvalidOperationException>(() => kept!.SendAsync(OutboundActivity.Message("late")));
        Assert.Empty(connector.Requests);
    }
}
