using System.Globalization;
using System.Net;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

/// <summary>
/// Ten thousand conversations with a channel that is slow, refuses, hangs up, delivers everything twice and late: nothing is lost and
/// nothing comes twice.
/// </summary>
public sealed class MisbehavingChannelTests
{
    private const int Conversations = 10_000;
    private const int AtOnce = 64;
    private const int Deliveries = 50;

    [Fact]
    public async Task NothingIsLost_NothingComesTwice_AndLittleIsKept()
    {
        var handled = 0;
        await using var channel = await MisbehavingChannel.StartAsync();
        await using var bot = await BotHost.StartAsync(async (turn, ct) =>
        {
            Interlocked.Increment(ref handled);
            await turn.SendAsync(OutboundActivity.Message("to " + turn.Activity.Text));
        }, options =>
        {
            options.MaxRetries = 1;
            options.MaxTurns = AtOnce / 2;
            options.AttemptTimeout = TimeSpan.FromMinutes(1);
            options.RememberAtMost = 5000;
        }, keepLog: false);

        await Parallel.ForAsync(0, Conversations, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, _) => await TalkAsync(bot, channel, number));

        var wrong = Enumerable.Range(0, Conversations).Where(number => !channel.Accepted(Name(number)).SequenceEqual(Expected(number))).Select(Name);
        Assert.Equal([], wrong);
        Assert.Equal(Enumerable.Range(0, Conversations).Sum(number => Expected(number).Length), handled);
        Assert.InRange(channel.Refused, Conversations, 2 * Conversations);
        var delivery = bot.Services.GetRequiredService<TurnDelivery>();
        Assert.Equal((0, 0), delivery.Load);
        Assert.InRange(delivery.Remembered, 1, 5000);
    }

    private static string Name(int number) => "c" + number.ToString(CultureInfo.InvariantCulture);

    // One conversation in five goes on.
    private static string[] Expected(int number) => number % 5 == 0 ? ["to one", "to two"] : ["to one"];

    private static async Task TalkAsync(BotHost bot, MisbehavingChannel channel, int number)
    {
        await Task.WhenAll(DeliverAsync(bot, channel, number, "one"), DeliverAsync(bot, channel, number, "one"));
        if (number % 5 != 0) return;
        await Task.WhenAll(DeliverAsync(bot, channel, number, "two"), DeliverAsync(bot, channel, number, "one"));
        await DeliverAsync(bot, channel, number, "one");
    }

    // As often as it takes, as a channel does.
    private static async Task DeliverAsync(BotHost bot, MisbehavingChannel channel, int number, string text)
    {
        var activity = Say.Message(channel.Url, text, id: text, Name(number)).ToJsonString();
        for (var delivery = 0; delivery < Deliveries; delivery++)
        {
            using var response = await bot.PostAsync(activity);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                channel.Ended(Name(number), text);
                return;
            }
            if (response.StatusCode == HttpStatusCode.TooManyRequests) await Task.Delay(10);
        }
        Assert.Fail($"{Name(number)} was not answered in {Deliveries} deliveries.");
    }
}
