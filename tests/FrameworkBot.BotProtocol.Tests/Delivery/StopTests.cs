using System.Net;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

public sealed class StopTests
{
    [Fact]
    public async Task TurnUnderWay_IsFinished_BeforeTheHostHasStopped()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            begun.SetResult();
            await release.Task;
            await turn.SendAsync(OutboundActivity.Message("done"));
        });
        var asked = bot.PostAsync(Say.Message(connector.Url));
        await begun.Task.WaitAsync(Wait.Limit);

        var stop = bot.StopAsync();
        Assert.False(stop.IsCompleted);
        release.SetResult();

        Assert.Equal(HttpStatusCode.OK, (await asked.WaitAsync(Wait.Limit)).StatusCode);
        Assert.Single(connector.Requests);
        await stop.WaitAsync(Wait.Limit);
    }

    [Fact]
    public async Task NoTurnIsBegun_OnceItIsAboutToStop()
    {
        var turns = 0;
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await BotHost.StartAsync((_, _) =>
        {
            turns++;
            return Task.CompletedTask;
        });
        await bot.Services.GetRequiredService<TurnDelivery>().CloseAsync();
        using var response = await bot.PostAsync(Say.Message(connector.Url));
        await ErrorAssert.IsAsync(HttpStatusCode.ServiceUnavailable, "ServiceUnavailable", response);
        Assert.Equal(TimeSpan.FromSeconds(5), response.Headers.RetryAfter?.Delta);
        Assert.Equal(0, turns);
    }
}
