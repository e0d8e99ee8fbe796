using System.Net;
using System.Net.WebSockets;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Moq;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class LimitTests
{
    private static async Task IsTooManyAsync(HttpResponseMessage response)
    {
        await ErrorAssert.IsAsync(HttpStatusCode.TooManyRequests, "TooManyRequests", response);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
    }

    [Fact]
    public async Task TooManyTokens_Are429()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.TokensPerMinute = 2);
        var chat = await host.ChatAsync();
        foreach (var path in (string[])["/tokens/generate", "/conversations"])
        {
            using var response = await host.PostAsync(path, chat.Token);
            await IsTooManyAsync(response);
        }
        using var refreshed = await host.PostAsync("/tokens/refresh", chat.Token);
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        await chat.SayAsync("hello");
    }

    [Fact]
    public async Task TooManyActivities_Are429_InThatConversationOnly()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.ActivitiesPerMinute = 2);
        var chat = await host.ChatAsync();
        await chat.SayAsync("one");
        await chat.SayAsync("two");
        using var third = await chat.TrySayAsync("three");
        await IsTooManyAsync(third);
        Assert.Equal(4, (await chat.GetAsync()).Activities.Length);
        await (await host.ChatAsync()).SayAsync("one");
    }

    [Fact]
    public async Task TooManyRequests_Are429_WhateverIsAsked()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.RequestsPerMinute = 2);
        var chat = await host.ChatAsync();
        foreach (var path in (string[])["/conversations/x", "/nowhere"])
        {
            using var response = await host.GetAsync(path, "junk");
            await IsTooManyAsync(response);
        }
        var refused = await Assert.ThrowsAsync<HttpRequestException>(chat.ConnectAsync);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task TooManyStreams_Are429_UntilOneEnds()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.StreamsPerAddress = 1);
        var chat = await host.ChatAsync();
        using (var first = await chat.ConnectAsync())
        {
            var refused = await Assert.ThrowsAsync<HttpRequestException>(chat.ConnectAsync);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            await first.Socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).WaitAsync(Wait.Limit);
        }
        // The host notices the end a moment after the client.
        using var limit = new CancellationTokenSource(Wait.Limit);
        while (!await CanConnectAsync(chat)) limit.Token.ThrowIfCancellationRequested();
    }

    private static async Task<bool> CanConnectAsync(Chat chat)
    {
        try
        {
            using var socket = await chat.ConnectAsync();
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    [Fact]
    public async Task ThousandConversations_EachHaveTheirOwn()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options =>
        {
            options.TokensPerMinute = 10_000;
            options.RequestsPerMinute = 100_000;
        });
        var chats = new Chat[1000];
        await Parallel.ForAsync(0, chats.Length, async (i, _) =>
        {
            chats[i] = await host.ChatAsync();
            await chats[i].SayAsync($"I am {i}");
        });
        await Parallel.ForAsync(0, chats.Length, async (i, _) =>
        {
            var (activities, watermark) = await chats[i].GetAsync();
            Assert.Equal([$"I am {i}", $"You said I am {i}"], activities.Select(activity => activity["text"]!.GetValue<string>()));
            Assert.Equal("2", watermark);
        });
        Assert.Equal(chats.Length, host.Service<DirectLineConversations>().Count);
    }

    [Fact]
    public async Task ConversationsBeyondTheLimit_PushOutTheIdlest_AndItsStreamEnds()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.MaxConversations = 2);
        var first = await host.ChatAsync();
        var second = await host.ChatAsync();
        using var firsts = await first.ConnectAsync();
        using var seconds = await second.ConnectAsync();
        await first.GetAsync();
        await host.ChatAsync();

        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await seconds.ReadCloseAsync());
        using var gone = await second.TrySayAsync("hello");
        await ErrorAssert.IsAsync(HttpStatusCode.NotFound, "NotFound", gone);
        await first.SayAsync("hello");
        Assert.Equal(2, (await firsts.ReadAsync(2)).Length);
    }

    [Fact]
    public async Task ForgottenConversation_CanBeStartedAgain_AndItsMessagesAreNotTakenForOldOnes()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.MaxConversations = 1);
        var chat = await host.ChatAsync();
        await chat.SayAsync("hello");
        await host.ChatAsync();
        using var again = await host.PostAsync("/conversations", chat.Token);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        await chat.SayAsync("hello");
        var (activities, _) = await chat.GetAsync("2");
        Assert.Empty(activities);
        Assert.Equal(2, (await chat.GetAsync("7")).Activities.Length);
    }

    [Fact]
    public async Task OldestActivities_AreForgottenFirst_AndWatermarksStayTrue()
    {
        await using var host = await DirectLineHost.StartAsync((_, _) => Task.CompletedTask, options => options.MaxActivities = 10);
        var chat = await host.ChatAsync();
        for (var i = 0; i < 15; i++) await chat.SayAsync($"{i}");
        var (activities, watermark) = await chat.GetAsync("2");
        Assert.Equal(Enumerable.Range(5, 10).Select(i => $"{i}"), activities.Select(activity => activity["text"]!.GetValue<string>()));
        Assert.Equal("15", watermark);
        Assert.Equal(["14"], (await chat.GetAsync("14")).Activities.Select(activity => activity["text"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Memory_IsBounded_InOneConversationAndInAll()
    {
        var big = new string('x', 60_000);
        await using var host = await DirectLineHost.StartAsync((_, _) => Task.CompletedTask, options =>
        {
            options.MaxMegabytes = 4;
            options.TokensPerMinute = 1000;
        });
        var first = await host.ChatAsync();
        for (var i = 0; i < 8; i++) await first.SayAsync(big);
        Assert.Equal(4, (await first.GetAsync()).Activities.Length);
        for (var i = 0; i < 30; i++)
        {
            var other = await host.ChatAsync();
            for (var j = 0; j < 4; j++) await other.SayAsync(big);
        }
        Assert.InRange(host.Service<DirectLineConversations>().Count, 15, 18);
    }

    [Fact]
    public async Task ConversationUnusedForLong_IsForgotten_OneInUseIsNot()
    {
        var clock = new ManualClock();
        await using var host = await DirectLineHost.StartAsync(clock: clock, configure: options =>
        {
            options.TokenMinutes = 1000;
            options.KeepMinutes = 60;
        });
        var used = await host.ChatAsync();
        var idle = await host.ChatAsync();
        for (var i = 0; i < 3; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(30));
            await used.GetAsync();
        }
        using var gone = await host.GetAsync(idle.Path, idle.Token);
        await ErrorAssert.IsAsync(HttpStatusCode.NotFound, "NotFound", gone);
        Assert.Equal(1, host.Service<DirectLineConversations>().Count);
    }

    [Theory]
    [InlineData("TokenMinutes", "0", "TokenMinutes")]
    [InlineData("KeepMinutes", "10081", "KeepMinutes")]
    [InlineData("MaxActivities", "9", "MaxActivities")]
    [InlineData("MaxMegabytes", "3", "MaxMegabytes")]
    [InlineData("WaitForBotMilliseconds", "15001", "WaitForBotMilliseconds")]
    [InlineData("BotName", "", "BotName")]
    [InlineData("Secrets:0", "short", "DirectLine:Secrets")]
    [InlineData("Secrets:0", "long enough but with spaces in it, is it", "DirectLine:Secrets")]
    [InlineData("AllowedOrigins:0", "*", "'*' in DirectLine:AllowedOrigins")]
    [InlineData("AllowedOrigins:0", "https://www.example.org/", "DirectLine:AllowedOrigins")]
    [InlineData("AllowedOrigins:0", "https://WWW.example.org", "DirectLine:AllowedOrigins")]
    [InlineData("AllowedOrigins:0", "https://www.example.org:443", "DirectLine:AllowedOrigins")]
    [InlineData("AllowedOrigins:0", "https://u:p@www.example.org", "DirectLine:AllowedOrigins")]
    [InlineData("AllowedOrigins:0", "file:///x", "DirectLine:AllowedOrigins")]
    [InlineData("PublicUrl", "https://bot.example.org/path", "DirectLine:PublicUrl")]
    [InlineData("SigningKey", "AAAA", "DirectLine:SigningKey")]
    [InlineData("SigningKey", "not base64 at all, but more than 32 bytes", "DirectLine:SigningKey")]
    public async Task SettingThatCannotBeUsed_DoesNotStart_AndIsNamed(string name, string value, string named)
    {
        var builder = BotHost.Builder();
        builder.Configuration[$"DirectLine:{name}"] = value;
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(builder));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        if (name is "SigningKey" or "Secrets:0") Assert.DoesNotContain(value, error.Message, StringComparison.Ordinal);
    }

    private static async Task StartAsync(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder)
    {
        builder.Services.AddBotProtocol();
        builder.Services.AddDirectLine();
        builder.Services.AddSingleton(Mock.Of<ITurnHandler>());
        await using var app = builder.Build();
        await app.StartAsync();
    }
}
