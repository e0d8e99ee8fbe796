using System.Net;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

public sealed class WelcomeTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task Newcomer_IsToldWhatCanBeAsked_Once()
    {
        await using var channel = await Connector.StartAsync();
        var welcome = Assert.Single(await channel.SendAsync(_bot, Say.Joined("w1", "u1", "b1")));
        var questions = _bot.Corpus.Domain.Topic.Questions;
        Assert.Equal(questions, welcome.Buttons.Select(button => button!["value"]!.GetValue<string>()));
        Assert.All(questions, question => Assert.Contains(question, welcome.Text, StringComparison.Ordinal));
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w1", "u1", "b1")));
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w1", "u1")));
    }

    [Fact]
    public async Task AnotherPerson_OrAnotherConversation_IsWelcomed()
    {
        await using var channel = await Connector.StartAsync();
        Assert.Single(await channel.SendAsync(_bot, Say.Joined("w2", "u1")));
        Assert.Single(await channel.SendAsync(_bot, Say.Joined("w2", "u2")));
        Assert.Single(await channel.SendAsync(_bot, Say.Joined("w3", "u1")));
    }

    [Fact]
    public async Task SeveralAtOnce_AreWelcomedTogether_AndTheBotIsNot()
    {
        await using var channel = await Connector.StartAsync();
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w4", "b1")));
        Assert.Single(await channel.SendAsync(_bot, Say.Joined("w4", "u1", "u2", "b1")));
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w4", "u2")));
    }

    [Fact]
    public async Task Group_IsWelcomedWhenTheBotJoins_NotWhenOthersDo()
    {
        await using var channel = await Connector.StartAsync();
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w5", "u1").InGroup()));
        Assert.Equal([true, false], (await channel.SendAsync(_bot, Say.Joined("w5", "b1", "u2").InGroup())).Select(reply => reply.Json["text"] is not null));
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w5", "b1").InGroup()));
        Assert.Empty(await channel.SendAsync(_bot, Say.Joined("w5", "u3").InGroup()));
    }

    [Fact]
    public async Task WelcomeThatTheChannelDidNotAccept_IsSentAgain()
    {
        await using var channel = await Connector.StartAsync();
        channel.Refuses = 1;
        using var failed = await _bot.TryPostAsync(Say.Joined("w6", "u1").With("serviceUrl", channel.Url));
        Assert.Equal(HttpStatusCode.BadGateway, failed.StatusCode);
        Assert.Single(await channel.SendAsync(_bot, Say.Joined("w6", "u1")));
    }

    [Fact]
    public async Task Teams_ShowsThreeButtonsAtMost()
    {
        await using var channel = await Connector.StartAsync();
        var welcome = Assert.Single(await channel.SendAsync(_bot, Say.Joined("w7", "u1").With("channelId", "msteams")));
        Assert.InRange(welcome.Buttons.Count, 1, 3);
    }

    [Fact]
    public async Task ForgottenBeyondTheLimit_EarliestFirst()
    {
        await using var bot = await RunningHost.StartAsync("--Chat:MaxWelcomes=1");
        await using var channel = await Connector.StartAsync();
        Assert.Single(await channel.SendAsync(bot, Say.Joined("c", "u1")));
        Assert.Single(await channel.SendAsync(bot, Say.Joined("c", "u2")));
        Assert.Empty(await channel.SendAsync(bot, Say.Joined("c", "u2")));
        Assert.Single(await channel.SendAsync(bot, Say.Joined("c", "u1")));
    }
}
