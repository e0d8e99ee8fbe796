using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class StreamTests
{
    private static string IdOf(JsonObject activity) => activity["id"]!.GetValue<string>();

    [Fact]
    public async Task Stream_BeginsWithWhatWasSaidBefore_AndGoesOn()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        await chat.SayAsync("one");

        using var socket = await chat.ConnectAsync();
        Assert.Equal(["one", "You said one"], await socket.ReadTextsAsync(2));
        Assert.Equal("2", socket.Watermark);
        await chat.SayAsync("two");
        Assert.Equal(["two", "You said two"], await socket.ReadTextsAsync(2));
        Assert.Equal("4", socket.Watermark);
    }

    [Fact]
    public async Task ResumedAfterADrop_ByStreamOrByPolling_NothingIsLostOrComesTwice()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        var seen = new List<JsonObject>();
        var watermark = "";
        var said = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            if (i % 3 == 2)
            {
                said.Add(await chat.SayAsync($"poll {i}"));
                (var activities, watermark) = await chat.GetAsync(watermark);
                seen.AddRange(activities);
                continue;
            }
            using var socket = await (await chat.ResumeAsync(watermark)).ConnectAsync();
            said.Add(await chat.SayAsync($"stream {i}"));
            // On a busy machine what was said before the stream was open and what was said after come in one set.
            seen.AddRange(await socket.ReadSetsAsync(2));
            watermark = socket.Watermark;
            if (i % 2 == 0) socket.Socket.Abort();
            said.Add(await chat.SayAsync($"gap {i}"));
        }
        seen.AddRange((await chat.GetAsync(watermark)).Activities);

        Assert.Equal(said, seen.Where(activity => activity["replyToId"] is null).Select(IdOf));
        Assert.Equal(said, seen.Where(activity => activity["replyToId"] is not null).Select(activity => activity["replyToId"]!.GetValue<string>()));
        Assert.Equal((await chat.GetAsync()).Activities.Select(IdOf), seen.Select(IdOf));
    }

    [Fact]
    public async Task StreamUrl_WorksForOneMinute_AndForItsConversationOnly()
    {
        var clock = new ManualClock();
        await using var host = await DirectLineHost.StartAsync(clock: clock);
        var chat = await host.ChatAsync();
        var other = await host.ChatAsync();
        clock.Advance(TimeSpan.FromSeconds(59));
        using (await chat.ConnectAsync())
        {
        }

        var foreign = await Assert.ThrowsAsync<HttpRequestException>(() => DirectLineHost.ConnectAsync(chat.StreamUrl.Replace(chat.Id, other.Id, StringComparison.Ordinal)));
        var withToken = await Assert.ThrowsAsync<HttpRequestException>(() => DirectLineHost.ConnectAsync(chat.StreamUrl.Split("t=")[0] + "t=" + chat.Token));
        var without = await Assert.ThrowsAsync<HttpRequestException>(() => DirectLineHost.ConnectAsync(chat.StreamUrl.Split('?')[0]));
        clock.Advance(TimeSpan.FromSeconds(1));
        var late = await Assert.ThrowsAsync<HttpRequestException>(chat.ConnectAsync);
        Assert.All((HttpRequestException[])[foreign, withToken, without, late], refused => Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode));
    }

    [Fact]
    public async Task StreamAddress_WithoutAWebSocket_Is400()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var response = await host.Client.GetAsync(chat.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal));
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
    }

    [Fact]
    public async Task EmptyFrames_AreTaken_AndChangeNothing()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();
        for (var i = 0; i < 100; i++) await socket.Socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, true, CancellationToken.None);
        await chat.SayAsync("hello");
        Assert.Equal(["hello", "You said hello"], await socket.ReadTextsAsync(2));
    }

    [Fact]
    public async Task ClientThatSendsTooMuch_IsLetGo()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();
        var flood = Task.Run(async () =>
        {
            try
            {
                while (socket.Socket.State == WebSocketState.Open)
                    await socket.Socket.SendAsync(new byte[64 * 1024], WebSocketMessageType.Binary, false, CancellationToken.None);
            }
            catch (WebSocketException)
            {
                // Cut off in the middle of it.
            }
        });
        Assert.True(await socket.ReadCloseAsync() is null or WebSocketCloseStatus.MessageTooBig);
        await flood.WaitAsync(Wait.Limit);
        await chat.SayAsync("hello");
        Assert.Equal(2, (await chat.GetAsync()).Activities.Length);
    }

    [Fact]
    public async Task Typing_ComesOverStreamsOnly_AndMovesNoWatermark()
    {
        var typed = new TaskCompletionSource();
        await using var host = await DirectLineHost.StartAsync(async (turn, _) =>
        {
            if (turn.Activity.Type != ActivityTypes.Message) return;
            await turn.SendAsync(OutboundActivity.Typing());
            await typed.Task;
            await turn.SendAsync(OutboundActivity.Message("done"));
        }, options => options.WaitForBotMilliseconds = 0);
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();

        await chat.SayAsync("hello");

        var first = await socket.ReadAsync(2);
        Assert.Equal(["message", "typing"], first.Select(activity => activity["type"]!.GetValue<string>()));
        Assert.Equal("1", socket.Watermark);
        Assert.Single((await chat.GetAsync()).Activities);
        typed.SetResult();
        Assert.Equal(["done"], await socket.ReadTextsAsync(1));
        Assert.Equal("2", socket.Watermark);
    }

    [Fact]
    public async Task StreamThatNobodyReads_HoldsUpNoTurn_AndNoOtherStream()
    {
        var big = new string('x', 100_000);
        await using var host = await DirectLineHost.StartAsync(
            (turn, _) => turn.Activity.Type == ActivityTypes.Message ? turn.SendAsync(OutboundActivity.Message(big)) : Task.CompletedTask,
            options => options.ActivitiesPerMinute = 1000);
        var chat = await host.ChatAsync();
        using var deaf = await chat.ConnectAsync();
        using var awake = await chat.ConnectAsync();
        for (var i = 0; i < 100; i++)
        {
            await chat.SayAsync("hello").WaitAsync(Wait.Limit);
            Assert.Equal(["hello", big], await awake.ReadTextsAsync(2));
        }
    }

    [Fact]
    public async Task OldestStream_GivesWay_ToNewOnes()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var oldest = await chat.ConnectAsync();
        var others = new List<ClientSocket>();
        for (var i = 0; i < 4; i++) others.Add(await chat.ConnectAsync());

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await oldest.ReadCloseAsync());
        await chat.SayAsync("hello");
        foreach (var other in others)
        {
            Assert.Equal("hello", (await other.ReadTextsAsync(2))[0]);
            other.Dispose();
        }
    }

    [Fact]
    public async Task Stream_EndsWithTheLastToken_AndARefreshProlongsIt()
    {
        var clock = new ManualClock();
        await using var host = await DirectLineHost.StartAsync(clock: clock);
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();
        await Wait.UntilAsync(() => clock.Pending.Contains(TimeSpan.FromMinutes(30)));
        clock.Advance(TimeSpan.FromMinutes(29));
        using var response = await host.PostAsync("/tokens/refresh", chat.Token);
        var refreshed = chat with { Body = await DirectLineHost.ReadAsync(response) };

        clock.Advance(TimeSpan.FromMinutes(29));
        using var said = await host.PostAsync(chat.Path + "/activities", refreshed.Token, """{"type":"message","text":"hello"}""");
        Assert.Equal(["hello", "You said hello"], await socket.ReadTextsAsync(2));
        await Wait.UntilAsync(() => clock.Pending.Contains(TimeSpan.FromMinutes(1)));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await socket.ReadCloseAsync());
    }

    [Fact]
    public async Task HostThatStops_SaysGoodbye()
    {
        await using var host = await DirectLineHost.StartAsync();
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();
        var closed = socket.ReadCloseAsync();
        await host.StopAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closed);
    }
}
