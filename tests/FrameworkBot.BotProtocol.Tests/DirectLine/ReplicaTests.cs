using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Tests.Hosting;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

/// <summary>Two hosts with one store, and what a client sends again to the other.</summary>
public sealed class ReplicaTests
{
    private static readonly JsonObject Hello = new()
    {
        ["type"] = "message",
        ["text"] = "hello",
        ["channelData"] = new JsonObject { ["clientActivityID"] = "c1" },
    };

    private readonly SharedStore _store = new();
    private readonly string _key = Convert.ToBase64String(new byte[32]);

    private Task<DirectLineHost> StartAsync(Func<InboundTurn, CancellationToken, Task>? handler = null) =>
        DirectLineHost.StartAsync(handler, options => options.SigningKey = _key, store: _store);

    private static async Task<string> PostAsync(Chat chat)
    {
        using var response = await chat.TryPostAsync(Hello.DeepClone().AsObject());
        return (await DirectLineHost.ReadAsync(response))["id"]!.GetValue<string>();
    }

    private static async Task<string[]> TextsAsync(Chat chat) => [.. (await chat.GetAsync()).Activities.Select(activity => activity["text"]!.GetValue<string>())];

    [Fact]
    public async Task WhatOneHasAnswered_TheOtherDoesNotAnswerAgain()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var chat = await one.ChatAsync();
        var id = await PostAsync(chat);
        var there = chat with { Host = other };
        Assert.Equal(id, await PostAsync(there));
        Assert.Equal(["hello", "You said hello"], await TextsAsync(there));
        Assert.Equal(["hello", "You said hello"], await TextsAsync(chat));
    }

    [Fact]
    public async Task WhatOneHasTakenAndNotAnswered_TheOtherAnswers_AndNobodyElse()
    {
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var slow = await StartAsync(async (turn, ct) =>
        {
            if (turn.Activity.Type != ActivityTypes.Message) return;
            begun.SetResult();
            await goOn.Task;
            await turn.SendAsync(OutboundActivity.Message("You said hello"));
            await turn.SendAsync(OutboundActivity.Message("And more"));
            ended.SetResult();
        });
        await using var other = await StartAsync();
        var chat = await slow.ChatAsync();
        var first = PostAsync(chat);
        await begun.Task.WaitAsync(Wait.Limit);
        await Wait.UntilAsync(() => _store.ReadAsync(chat.Id, 0, default).Result.Count == 1);

        var there = chat with { Host = other };
        var id = await PostAsync(there);
        Assert.Equal(["hello", "You said hello"], await TextsAsync(there));
        goOn.SetResult();
        Assert.Equal(id, await first);
        await ended.Task.WaitAsync(Wait.Limit);
        // What the other has not said yet is added.
        Assert.Equal(["hello", "You said hello", "And more"], await TextsAsync(chat));
        Assert.Equal(id, await PostAsync(there));
        Assert.Equal(["hello", "You said hello", "And more"], await TextsAsync(there));
    }

    [Fact]
    public async Task AMessageThatPretendsToBeAReply_IsNone()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync((_, _) => Task.CompletedTask);
        var chat = (await one.ChatAsync()) with { Host = other };
        var id = await PostAsync(chat);
        using var pretended = await chat.TryPostAsync(new JsonObject { ["type"] = "message", ["text"] = "I am the bot", ["replyToId"] = id, ["from"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" } });
        Assert.True(pretended.IsSuccessStatusCode);
        Assert.Equal(id, await PostAsync(chat with { Host = one }));
        Assert.Equal(["hello", "I am the bot", "You said hello"], await TextsAsync(chat));
    }

    [Fact]
    public async Task TheSignOfWriting_ComesBehindTheMessageItIsFor_HoweverLongTheStoreTakes()
    {
        var typed = new TaskCompletionSource();
        await using var host = await StartAsync(async (turn, _) =>
        {
            if (turn.Activity.Type != ActivityTypes.Message) return;
            typed.SetResult();
            await turn.SendAsync(OutboundActivity.Typing());
            await turn.SendAsync(OutboundActivity.Message("done"));
        });
        var chat = await host.ChatAsync();
        using var socket = await chat.ConnectAsync();
        var gate = new TaskCompletionSource();
        _store.Gate = gate.Task;
        var said = chat.SayAsync("hello");
        await typed.Task.WaitAsync(Wait.Limit);
        gate.SetResult();
        var first = await socket.ReadAsync(1);
        Assert.Equal("hello", first[0]["text"]!.GetValue<string>());
        Assert.Equal(["done"], await socket.ReadTextsAsync(1));
        await said;
    }
}
