using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Turns;

/// <summary>Hands activities to the bot the way that <c>/api/messages</c> does, and puts the replies into the conversation.</summary>
internal sealed class DirectLineTurns(
    TurnDelivery delivery, DirectLineConversations conversations, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    /// <summary>
    /// Tells the bot, and nobody else, that a conversation has begun. Ends with that turn, so that a welcome comes before all else, or when it takes long.
    /// </summary>
    public async Task WelcomeAsync(DirectLineConversation conversation)
    {
        var participants = new Participants(conversation, options.Value.BotName);
        var turn = Task.FromResult(TurnOutcome.Delivered);
        await conversation.AddAsync((id, time) =>
        {
            var update = new JsonObject
            {
                ["type"] = ActivityTypes.ConversationUpdate,
                ["id"] = id,
                ["timestamp"] = time,
                ["channelId"] = participants.ChannelId,
                ["serviceUrl"] = Participants.ServiceUrl,
                ["from"] = participants.User(),
                ["recipient"] = participants.Bot(),
                ["conversation"] = participants.Conversation(),
                ["membersAdded"] = new JsonArray(participants.Bot(), participants.User()),
            };
            turn = DeliverAsync(conversation, JsonSerializer.SerializeToUtf8Bytes(update, ActivityJson.Wire.JsonNode));
            return null;
        });
        await OutcomeAsync(turn);
    }

    /// <summary>The outcome of a turn that does not take longer than clients are made to wait; null while it still runs.</summary>
    public async Task<TurnOutcome?> OutcomeAsync(Task<TurnOutcome> turn)
    {
        try
        {
            return await turn.WaitAsync(TimeSpan.FromMilliseconds(options.Value.WaitForBotMilliseconds), clock);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>
    /// Adds a client's activity to the conversation and begins its turn, both in one order for all. One that the client sends again is what it
    /// was before; its turn goes on where it failed. The id is null where nothing was added: the conversation is over, or the turn was not
    /// begun.
    /// </summary>
    public async Task<(string? Id, Task<TurnOutcome> Turn)> BeginAsync(DirectLineConversation conversation, ClientActivity activity)
    {
        var turn = Task.FromResult(TurnOutcome.Delivered);
        string? given = null;
        await conversation.AddAsync((id, time) =>
        {
            var isAgain = activity.ClientId is { } name && conversation.Sent.TryGet(name, out given, out turn!);
            // Whoever took it may have answered it, may do so still, or has ended; of their replies and those from here each is added once.
            if (isAgain && ReferenceEquals(turn, SentActivities.Elsewhere) && conversation.IsAnswered(given!)) turn = Task.FromResult(TurnOutcome.Delivered);
            if (isAgain && turn is not { IsCompletedSuccessfully: true, Result.IsFinal: false }) return null;
            var json = activity.Complete(given ?? id, time, new Participants(conversation, options.Value.BotName));
            turn = DeliverAsync(conversation, json);
            if (turn is { IsCompletedSuccessfully: true, Result.Result: TurnResult.ConversationBusy or TurnResult.BotBusy or TurnResult.Stopping }) return null;
            given ??= id;
            if (activity.ClientId is { } sent) conversation.Sent.Set(sent, given, turn);
            return isAgain || activity.Type == ActivityTypes.Typing ? null : json;
        });
        conversations.Weigh(conversation);
        return (given, turn);
    }

    private Task<TurnOutcome> DeliverAsync(DirectLineConversation conversation, byte[] json)
    {
        var activity = JsonSerializer.Deserialize(json, ActivityJson.Wire.Activity)!;
        return delivery.DeliverAsync(activity with { Endpoint = conversation.Endpoint }, (reply, ct) => ReplyAsync(conversation, reply, ct), isOwn: true);
    }

    /// <exception cref="ConnectorException">The conversation is over.</exception>
    private async Task ReplyAsync(DirectLineConversation conversation, OutboundActivity reply, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var json = JsonSerializer.SerializeToNode(reply, ActivityJson.Wire.OutboundActivity)!.AsObject();
        if (reply.Type == ActivityTypes.Typing)
            await conversation.MentionAsync((id, time) => Complete(json, id, time));
        else if (!await conversation.AddReplyAsync(reply.ReplyToId ?? "", reply.Number, (id, time) => Complete(json, id, time), ct))
            throw new ConnectorException("The conversation is over.");
        conversations.Weigh(conversation);
    }

    private static byte[] Complete(JsonObject reply, string id, string time)
    {
        reply["id"] = id;
        reply["timestamp"] = time;
        return JsonSerializer.SerializeToUtf8Bytes(reply, ActivityJson.Wire.JsonNode);
    }
}
