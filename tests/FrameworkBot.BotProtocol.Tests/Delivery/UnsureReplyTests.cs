using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotProtocol.Tests.Delivery;

/// <summary>What becomes of replies of which nobody knows whether the channel has taken them.</summary>
public sealed class UnsureReplyTests
{
    private readonly KeptLedger _ledger = new();

    private Task<BotHost> StartAsync(UnsureReplies policy, Func<InboundTurn, CancellationToken, Task>? handler = null) => BotHost.StartAsync(
        handler ?? (async (turn, _) =>
        {
            await turn.SendAsync(OutboundActivity.Message("one"));
            await turn.SendAsync(OutboundActivity.Message("two"));
        }),
        options => options.UnsureReplies = policy,
        services: services => services.AddSingleton<ITurnLedger>(_ledger));

    private static string[] Texts(ConnectorHost connector) => [.. connector.Requests.Select(request => JsonNode.Parse(request.Body)!["text"]!.GetValue<string>())];

    private static async Task<HttpStatusCode> DeliverAsync(BotHost bot, ConnectorHost connector)
    {
        using var response = await bot.PostAsync(Say.Message(connector.Url));
        return response.StatusCode;
    }

    [Theory]
    [InlineData("", UnsureReplies.LeaveOut, "one", "two")]
    [InlineData("", UnsureReplies.SendAgain, "one", "two")]
    [InlineData("""{"p":1}""", UnsureReplies.SendAgain, "one", "two")]
    [InlineData("""{"p":1}""", UnsureReplies.LeaveOut, "two")]
    [InlineData("""{"a":1,"p":2}""", UnsureReplies.SendAgain, "two")]
    [InlineData("""{"a":1,"p":2}""", UnsureReplies.LeaveOut)]
    [InlineData("""{"a":1}""", UnsureReplies.LeaveOut, "two")]
    [InlineData("""{"a":1}""", UnsureReplies.SendAgain, "two")]
    public async Task AfterAProcessThatEnded_OnlyWhatItWasSendingIsUnsure(string noted, UnsureReplies policy, params string[] sent)
    {
        await using var connector = await ConnectorHost.StartAsync();
        await using var bot = await StartAsync(policy);
        _ledger.Left = System.Text.Encoding.UTF8.GetBytes(noted);

        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, connector));
        Assert.Equal(sent, Texts(connector));
        Assert.Equal(noted.Contains('p', StringComparison.Ordinal), bot.Log.Text.Contains("Whether the channel has taken a reply is not known", StringComparison.Ordinal));
        Assert.Equal(TurnNote.Done, _ledger.Notes.Last().State);
    }

    [Fact]
    public async Task EveryReply_IsNotedBeforeItIsSent_WithThoseThatTheChannelHas()
    {
        await using var connector = await ConnectorHost.StartAsync();
        var atReply = new ConcurrentQueue<string>();
        for (var reply = 0; reply < 2; reply++)
        {
            connector.Answers(context =>
            {
                atReply.Enqueue(_ledger.Notes.Last().Text);
                context.Response.StatusCode = 201;
                return Task.CompletedTask;
            });
        }
        await using var bot = await StartAsync(UnsureReplies.SendAgain);
        await DeliverAsync(bot, connector);
        Assert.Equal(["""{"p":1}""", """{"a":1,"p":2}"""], atReply);
    }

    [Fact]
    public async Task WhoseTurnWasTakenOver_SendsNothing()
    {
        await using var connector = await ConnectorHost.StartAsync();
        _ledger.Takes = false;
        await using var bot = await StartAsync(UnsureReplies.SendAgain);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await DeliverAsync(bot, connector));
        Assert.Empty(connector.Requests);
    }

    [Fact]
    public async Task WhereWhatIsSentCannotBeNoted_NothingIsSent_AndTheNextDeliveryIsAnswered()
    {
        await using var connector = await ConnectorHost.StartAsync();
        _ledger.Fails = true;
        await using var bot = await StartAsync(UnsureReplies.SendAgain);
        Assert.Equal(HttpStatusCode.InternalServerError, await DeliverAsync(bot, connector));
        Assert.Empty(connector.Requests);
        _ledger.Fails = false;
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, connector));
        Assert.Equal(["one", "two"], Texts(connector));
    }

    [Fact]
    public async Task RepliesThatGoAnotherWay_AreNotedToo()
    {
        await using var bot = await StartAsync(UnsureReplies.LeaveOut);
        _ledger.Left = """{"p":1}"""u8.ToArray();
        var sent = new ConcurrentQueue<string>();
        var activity = JsonSerializer.Deserialize(Say.Message("https://channel.example").ToJsonString(), ActivityJson.Wire.Activity)!;
        var outcome = await bot.Services.GetRequiredService<TurnDelivery>().DeliverAsync(activity, (reply, _) =>
        {
            sent.Enqueue(_ledger.Notes.Last().Text + reply.Text);
            return Task.CompletedTask;
        });
        Assert.Equal(TurnResult.Delivered, outcome.Result);
        Assert.Equal(["""{"a":1,"p":2}two"""], sent);
        Assert.Equal(TurnNote.Done, _ledger.Notes.Last().State);
    }

    [Theory]
    [InlineData(UnsureReplies.SendAgain, "one", "one", "two")]
    [InlineData(UnsureReplies.LeaveOut, "one", "two")]
    public async Task AConnectionThatBreaksWhileAReplyIsSent_LeavesItUnsure(UnsureReplies policy, params string[] sent)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Resets();
        await using var bot = await StartAsync(policy);
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, connector));
        Assert.Equal(sent, Texts(connector));
        // Who takes them can tell that one came before.
        Assert.Equal(sent.Distinct().Count(), connector.Requests.Select(request => request.Headers["Idempotency-Key"]).Distinct().Count());
    }

    [Theory]
    [InlineData(UnsureReplies.SendAgain)]
    [InlineData(UnsureReplies.LeaveOut)]
    public async Task WhatTheChannelRefused_IsSentAgain_WhateverBecomesOfUnsureReplies(UnsureReplies policy)
    {
        await using var connector = await ConnectorHost.StartAsync();
        connector.Answers(503).Answers(400);
        await using var bot = await StartAsync(policy, (turn, _) => turn.SendAsync(OutboundActivity.Message("one")));
        Assert.Equal(HttpStatusCode.BadGateway, await DeliverAsync(bot, connector));
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(bot, connector));
        Assert.Equal(["one", "one", "one"], Texts(connector));
    }

    /// <summary>A ledger as one process leaves it and another finds it.</summary>
    private sealed class KeptLedger : ITurnLedger
    {
        public byte[] Left { get; set; } = [];

        public bool Takes { get; set; } = true;

        public bool Fails { get; set; }

        public ConcurrentQueue<(string Text, TurnNote State)> Notes { get; } = new();

        public Task<TurnClaim> ClaimAsync(UInt128 activity, CancellationToken ct) => Task.FromResult(new TurnClaim(false, Left, 1));

        public Task<bool> NoteAsync(UInt128 activity, TurnClaim claim, ReadOnlyMemory<byte> note, TurnNote state)
        {
            if (Fails) throw new IOException("away");
            if (Takes) Notes.Enqueue((System.Text.Encoding.UTF8.GetString(note.Span), state));
            return Task.FromResult(Takes);
        }
    }
}
