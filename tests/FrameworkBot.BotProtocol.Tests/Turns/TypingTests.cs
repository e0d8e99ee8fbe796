using System.Net;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.Turns;

/// <summary>A long answer is announced by typing.</summary>
public sealed class TypingTests
{
    private static readonly TimeSpan After = TimeSpan.FromSeconds(3);

    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _begun = new();
    private readonly TaskCompletionSource _answered = new();

    private static string[] Types(ConnectorHost connector) => [.. connector.Requests.Select(request => JsonNode.Parse(request.Body)!["type"]!.GetValue<string>())];

    private Task<BotHost> StartAsync() => BotHost.StartAsync(ThinkAsync, options => options.TypingAfter = After, _clock);

    private async Task ThinkAsync(InboundTurn turn, CancellationToken ct)
    {
        _begun.SetResult();
        await _answered.Task.WaitAsync(ct);
        await turn.SendAsync(OutboundActivity.Message("done"));
    }

    [Fact]
    public async Task LongTurn_IsAnnounced_Once_AfterTheSetTime()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync();

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await _begun.Task.WaitAsync(Wait.Limit);
        _clock.Advance(After - TimeSpan.FromMilliseconds(1));
        Assert.Empty(connector.Requests);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        _clock.Advance(After);
        _answered.SetResult();

        using var response = await posted.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["typing", "message"], Types(connector));
    }

    [Fact]
    public async Task ShortTurn_IsNotAnnounced()
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync();
        _answered.SetResult();

        using var response = await bot.PostAsync(Say.Message(connector.Url));
        _clock.Advance(After);

        Assert.Equal(["message"], Types(connector));
        Assert.Empty(_clock.Pending);
    }

    [Theory]
    [InlineData("conversationUpdate", null)]
    [InlineData("message", "expectReplies")]
    public async Task WhereNobodyWaitsForIt_ThereIsNoTyping(string type, string? deliveryMode)
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync();

        var posted = bot.PostAsync(Say.Message(connector.Url).With("type", type).With("deliveryMode", deliveryMode));
        await _begun.Task.WaitAsync(Wait.Limit);
        _clock.Advance(After);
        _answered.SetResult();

        using var response = await posted.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.DoesNotContain("typing", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("typing", Types(connector));
    }

    [Fact]
    public async Task RefusedTyping_IsNobodysConcern()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(400);
        await using var bot = await StartAsync();

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await _begun.Task.WaitAsync(Wait.Limit);
        _clock.Advance(After);
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        _answered.SetResult();

        using var response = await posted.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["typing", "message"], Types(connector));
    }

    [Fact]
    public async Task TypingThatTheChannelDoesNotTake_DelaysTheReplyALittleOnly()
    {
        var never = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(_ => never.Task);
        await using var bot = await StartAsync();

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await _begun.Task.WaitAsync(Wait.Limit);
        _clock.Advance(After);
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        _answered.SetResult();
        _clock.Advance(TimeSpan.FromSeconds(2));

        using var response = await posted.WaitAsync(Wait.Limit);
        never.SetResult();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["typing", "message"], Types(connector));
    }
}
