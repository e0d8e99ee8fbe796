using System.Globalization;
using System.Net;
using System.Net.Sockets;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Tests.Connector;

public sealed class RetryTests
{
    private static Task HelloAsync(InboundTurn turn, CancellationToken ct) => turn.SendAsync(OutboundActivity.Message("hello"));

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task TransientStatus_IsTriedAgain(int status)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(status).Answers(status);
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(3, connector.Requests.Count);
        Assert.Single(connector.Requests.Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task Reset_IsTriedAgain()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Resets();
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task LastingStatus_IsNotTriedAgain(int status)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
        Assert.Single(connector.Requests);
        Assert.Contains(status.ToString(CultureInfo.InvariantCulture), bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChannelThatStaysAway_Is502_AfterTheLastRetry()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(503).Answers(503).Answers(503);
        await using var bot = await BotHost.StartAsync(HelloAsync, options => options.MaxRetries = 2);

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
        Assert.Equal(3, connector.Requests.Count);
    }

    [Fact]
    public async Task RefusedConnection_Is502()
    {
        using var nobody = new TcpListener(IPAddress.Loopback, 0);
        nobody.Start();
        var url = $"http://{nobody.LocalEndpoint}";
        nobody.Stop();
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(url));

        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("9", 9)]
    [InlineData("Fri, 02 Jan 2026 03:04:11 GMT", 6)]
    public async Task RetryAfter_IsObeyed(string retryAfter, int seconds)
    {
        var clock = new ManualClock();
        var wait = TimeSpan.FromSeconds(seconds);
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(429, retryAfter);
        await using var bot = await BotHost.StartAsync(HelloAsync, options => options.RetryDelayCap = TimeSpan.FromSeconds(9), clock);

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await Wait.UntilAsync(() => clock.Pending.Contains(wait));
        clock.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.Single(connector.Requests);
        Assert.False(posted.IsCompleted);
        clock.Advance(TimeSpan.FromMilliseconds(1));

        using var response = await posted.WaitAsync(Wait.Limit);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("Fri, 02 Jan 2026 03:04:15 GMT")]
    public async Task LongerRetryAfterThanTheCap_IsLeftToTheNextDelivery(string retryAfter)
    {
        var clock = new ManualClock();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(429, retryAfter);
        await using var bot = await BotHost.StartAsync(HelloAsync, options => options.RetryDelayCap = TimeSpan.FromSeconds(9), clock);

        using var early = await bot.PostAsync(Say.Message(connector.Url));
        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", early);
        Assert.Single(connector.Requests);
        using var later = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        Assert.Equal(2, connector.Requests.Count);
    }

    [Theory]
    [InlineData("msteams", HttpStatusCode.OK, 2)]
    [InlineData("webchat", HttpStatusCode.BadGateway, 1)]
    public async Task PreconditionFailed_IsTriedAgain_InTeamsOnly(string channel, HttpStatusCode status, int requests)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(412);
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url).With("channelId", channel));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(requests, connector.Requests.Count);
    }

    [Fact]
    public async Task ResetAfterTheStatus_IsASuccess()
    {
        var answered = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(async context =>
        {
            context.Response.StatusCode = 201;
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("""{"id":""");
            await context.Response.Body.FlushAsync();
            await answered.Task;
            context.Abort();
        });
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url)).WaitAsync(Wait.Limit);
        answered.SetResult();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task EmptyAnswer_IsASuccess(int status)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(status);
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task RetryAfterInThePast_MeansNow()
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(503, "Fri, 02 Jan 2015 03:04:11 GMT");
        await using var bot = await BotHost.StartAsync(HelloAsync);

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task SlowChannel_IsGivenUp_AndNotPostedToTwice()
    {
        var clock = new ManualClock();
        var end = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(_ => end.Task);
        await using var bot = await BotHost.StartAsync(HelloAsync, options => options.AttemptTimeout = TimeSpan.FromSeconds(10), clock);

        var posted = bot.PostAsync(Say.Message(connector.Url));
        await Wait.UntilAsync(() => !connector.Requests.IsEmpty);
        clock.Advance(TimeSpan.FromSeconds(10));

        using var response = await posted.WaitAsync(Wait.Limit);
        await ErrorAssert.IsAsync(HttpStatusCode.BadGateway, "ChannelError", response);
        Assert.Single(connector.Requests);
        end.SetResult();
    }
}
