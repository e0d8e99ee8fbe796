using System.Net;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.Turns;

/// <summary>A reply that only adds to another does not decide how the turn ends.</summary>
public sealed class ExtraReplyTests
{
    private static readonly OutboundActivity Extra = OutboundActivity.Message("a card") with { IsExtra = true };

    [Theory]
    [InlineData(201, 400, HttpStatusCode.OK)]
    [InlineData(400, 201, HttpStatusCode.BadGateway)]
    public async Task TheTurnEnds_AsTheOtherReplyDid(int text, int card, HttpStatusCode outcome)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(text).Answers(card);
        await using var bot = await BotHost.StartAsync(async (turn, _) =>
        {
            foreach (var reply in (OutboundActivity[])[OutboundActivity.Message("text"), Extra])
            {
                try
                {
                    await turn.SendAsync(reply);
                }
                catch (ConnectorException)
                {
                    // How the turn ends is what is asked here.
                }
            }
        });

        using var response = await bot.PostAsync(Say.Message(connector.Url));

        Assert.Equal(outcome, response.StatusCode);
        Assert.Equal(2, connector.Requests.Count);
        Assert.DoesNotContain("xtra", connector.Requests.Last().Body, StringComparison.Ordinal);
    }
}
