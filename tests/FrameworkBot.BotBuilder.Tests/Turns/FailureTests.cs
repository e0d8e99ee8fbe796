using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotBuilder.Turns;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotBuilder.Tests.Turns;

public sealed class FailureTests
{
    [Theory]
    [InlineData("emulator", true)]
    [InlineData("msteams", false)]
    public async Task UserIsToldInOneSentence_AndTheEmulatorInATrace(string channel, bool hasTrace)
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((turn, _) => throw new InvalidOperationException("quotes: " + turn.Activity.Text));
        using var response = await bot.PostAsync(Say.Message(connector.Url, "my secret").With("channelId", channel));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var sent = connector.Requests.Select(request => JsonNode.Parse(request.Body)!).ToArray();
        Assert.Equal(TurnAdapter.Apology, sent[0]["text"]!.GetValue<string>());
        Assert.Equal(hasTrace ? ["message", "trace"] : ["message"], sent.Select(activity => activity["type"]!.GetValue<string>()));
        Assert.DoesNotContain("my secret", string.Concat(sent.Select(activity => activity.ToJsonString())) + bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNobodyAsked_FailsWithoutAWordToTheUser()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((_, _) => throw new InvalidOperationException());
        using var response = await bot.PostAsync(Say.Message(connector.Url).With("type", "event"));
        await ErrorAssert.IsAsync(HttpStatusCode.InternalServerError, "BotError", response);
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task ChannelThatRefuses_IsToldSo_AndGetsNoSecondMessage()
    {
        await using var connector = (await ConnectorHost.StartAsync()).Answers(400);
        await using var bot = await BotHost.StartAsync((turn, _) => turn.SendAsync(OutboundActivity.Message("hello")));
        using var response = await bot.PostAsync(Say.Message(connector.Url));
        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
        Assert.Single(connector.Requests);
    }
}
