using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.Connector;

/// <summary>What the bot sends on its own account.</summary>
public sealed class ConnectorClientTests : IAsyncLifetime
{
    private ConnectorHost _connector = null!;
    private BotHost _bot = null!;

    private ConnectorClient Client => _bot.Services.GetRequiredService<ConnectorClient>();

    private ConversationReference There => new()
    {
        ServiceUrl = _connector.Url + "/amer/",
        ChannelId = "msteams",
        Conversation = new ConversationAccount { Id = "19:a@thread;messageid=1", TenantId = "t" },
        Bot = new ChannelAccount { Id = "b1" },
        User = new ChannelAccount { Id = "u1" },
        Locale = "de-DE",
    };

    public async Task InitializeAsync()
    {
        _connector = await ConnectorHost.StartAsync();
        _bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);
    }

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Send_PostsToTheConversation_AndTellsTheId()
    {
        var id = await Client.SendAsync(There, OutboundActivity.Message("hello"), default);

        Assert.Equal("r1", id);
        var request = Assert.Single(_connector.Requests);
        Assert.Equal("POST /amer/v3/conversations/19%3Aa%40thread%3Bmessageid%3D1/activities", $"{request.Method} {request.Target}");
        Assert.Equal(
            """{"type":"message","serviceUrl":"URL/amer/","channelId":"msteams","from":{"id":"b1"},"recipient":{"id":"u1"},"conversation":{"id":"19:a@thread;messageid=1","tenantId":"t"},"locale":"de-DE","text":"hello","textFormat":"plain","inputHint":"acceptingInput"}"""
                .Replace("URL", _connector.Url, StringComparison.Ordinal),
            request.Body);
    }

    [Fact]
    public async Task Typing_IsSent_ThoughTheAnswerIsEmpty()
    {
        _connector.Answers(202);
        Assert.Null(await Client.SendAsync(There, OutboundActivity.Typing(), default));
        Assert.Equal("typing", JsonNode.Parse(Assert.Single(_connector.Requests).Body)!["type"]!.GetValue<string>());
    }

    [Fact]
    public async Task Update_PutsInPlaceOfTheActivity()
    {
        _connector.Answers(503);
        Assert.Equal("r2", await Client.UpdateAsync(There, "a/1", OutboundActivity.Message("better"), default));
        Assert.Equal(2, _connector.Requests.Count);
        Assert.All(_connector.Requests, request => Assert.Equal("PUT /amer/v3/conversations/19%3Aa%40thread%3Bmessageid%3D1/activities/a%2F1", $"{request.Method} {request.Target}"));
    }

    [Fact]
    public async Task Delete_TakesTheActivityBack()
    {
        await Client.DeleteAsync(There, "a1", default);
        var request = Assert.Single(_connector.Requests);
        Assert.Equal("DELETE /amer/v3/conversations/19%3Aa%40thread%3Bmessageid%3D1/activities/a1", $"{request.Method} {request.Target}");
        Assert.Equal("", request.Body);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    public async Task Delete_OfWhatIsGone_IsDone(int status)
    {
        _connector.Answers(502).Answers(status);
        await Client.DeleteAsync(There, "a1", default);
        Assert.Equal(2, _connector.Requests.Count);
    }

    [Fact]
    public async Task Refusal_IsAConnectorException_WithTheStatus()
    {
        _connector.Answers(403).Answers(501);
        Assert.Equal(403, (await Assert.ThrowsAsync<ConnectorException>(() => Client.SendAsync(There, OutboundActivity.Message("x"), default))).StatusCode);
        Assert.Equal(501, (await Assert.ThrowsAsync<ConnectorException>(() => Client.DeleteAsync(There, "a1", default))).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{"id":5}""")]
    [InlineData("<html>")]
    public async Task AnswerWithoutAnId_IsAccepted(string body)
    {
        _connector.Answers(context => context.Response.WriteAsync(body));
        Assert.Null(await Client.SendAsync(There, OutboundActivity.Message("x"), default));
    }

    [Fact]
    public async Task HugeAnswer_IsAccepted_AndNotRead()
    {
        _connector.Answers(context => context.Response.WriteAsync(new string(' ', 100_000) + """{"id":"r9"}"""));
        Assert.Null(await Client.SendAsync(There, OutboundActivity.Message("x"), default));
    }

    [Fact]
    public void Reference_IsKeptFromAnActivity()
    {
        var inbound = new Activity
        {
            ServiceUrl = "http://localhost:1",
            ChannelId = "c",
            Conversation = new ConversationAccount { Id = "c1" },
            From = new ChannelAccount { Id = "u1" },
            Recipient = new ChannelAccount { Id = "b1" },
        };
        var reference = ConversationReference.Of(inbound);
        Assert.Equal(("http://localhost:1", "c", "c1", "u1", "b1"), (reference.ServiceUrl, reference.ChannelId, reference.Conversation.Id, reference.User!.Id, reference.Bot!.Id));
        Assert.Throws<ArgumentException>(() => ConversationReference.Of(inbound with { ServiceUrl = null }));
        Assert.Throws<ArgumentException>(() => ConversationReference.Of(inbound with { Conversation = null }));
    }
}
