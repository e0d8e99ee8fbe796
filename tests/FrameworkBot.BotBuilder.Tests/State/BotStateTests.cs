using System.Net;
using FrameworkBot.BotBuilder.Turns;
using FrameworkBot.BotProtocol.Tests.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace FrameworkBot.BotBuilder.Tests.State;

public sealed class BotStateTests
{
    [Fact]
    public async Task WhatAPartOfTheSdkRemembersInATurn_IsThereInTheNext()
    {
        await using var bot = await BotHost.StartAsync((_, _) => Task.CompletedTask);
        var counter = new Counter(bot.Services.GetRequiredService<ConversationState>());
        bot.Services.GetRequiredService<TurnAdapter>().Use(counter);
        foreach (var conversation in (string[])["c1", "c2", "c1", "c1"])
        {
            using var response = await bot.PostAsync(Say.Message("http://127.0.0.1:1", conversation: conversation));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        Assert.Equal([1, 1, 2, 3], counter.Seen);
    }

    private sealed class Counter(ConversationState state) : IMiddleware
    {
        private readonly IStatePropertyAccessor<int> _turns = state.CreateProperty<int>("turns");

        public List<int> Seen { get; } = [];

        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var turns = await _turns.GetAsync(turnContext, () => 0, cancellationToken) + 1;
            await _turns.SetAsync(turnContext, turns, cancellationToken);
            Seen.Add(turns);
            await next(cancellationToken);
        }
    }
}
