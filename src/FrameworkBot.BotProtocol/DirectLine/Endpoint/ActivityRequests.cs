using FrameworkBot.BotProtocol.DirectLine.Access;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.DirectLine.Turns;
using FrameworkBot.BotProtocol.Endpoint;
using FrameworkBot.BotProtocol.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>Takes activities from clients, and gives them to those that poll.</summary>
internal sealed class ActivityRequests(
    Gate gate, RequestLimits limits, DirectLineConversations conversations, DirectLineTurns turns, IOptions<BotProtocolOptions> protocol)
{
    /// <summary>GET conversations/{id}/activities: what follows the watermark; to be asked again until it is empty.</summary>
    public async Task<ErrorAnswer?> GetAsync(HttpContext context)
    {
        var (conversation, error) = await FindAsync(context);
        if (error is not null) return error;
        var (position, refused) = Watermark.Read(context.Request);
        if (refused is not null) return refused;
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, conversation!.From(position).ToJson());
        return null;
    }

    /// <summary>
    /// POST conversations/{id}/activities: answers with the id once the turn has succeeded, or a little later while it still runs. The replies
    /// come like all activities of the conversation.
    /// </summary>
    public async Task<ErrorAnswer?> PostAsync(HttpContext context)
    {
        var (conversation, error) = await FindAsync(context);
        if (error is not null) return error;
        if (limits.CountActivity(conversation!.Id) is { } tooMany) return tooMany;
        if (!RequestBody.IsJson(context.Request))
            return new(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", "The body must be application/json in UTF-8.");
        if (await RequestBody.ReadAsync(context.Request, protocol.Value.MaxBodyBytes, context.RequestAborted) is not { } body)
            return new(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"The body is longer than {protocol.Value.MaxBodyBytes} bytes.");
        if (!ClientActivity.TryRead(body, out var activity, out var unreadable)) return unreadable;

        var (id, turn) = await turns.BeginAsync(conversation, activity);
        if (Refusal(await turns.OutcomeAsync(turn)) is { } failed) return failed;
        if (id is null) return DirectLineErrors.NoConversation;
        await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, new PostedBody(id), DirectLineJson.Wire.PostedBody);
        return null;
    }

    private async Task<(DirectLineConversation? Conversation, ErrorAnswer? Error)> FindAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var (_, error) = gate.Recognise(context.Request, id);
        if (error is not null) return (null, error);
        return await conversations.FindAsync(NamedEndpoint.Of(context).Name, id, context.RequestAborted) is { } conversation ? (conversation, null) : (null, DirectLineErrors.NoConversation);
    }

    private static ErrorAnswer? Refusal(TurnOutcome? outcome) => outcome?.Result switch
    {
        null or TurnResult.Delivered => null,
        TurnResult.ConversationBusy => ErrorAnswer.ConversationBusy,
        TurnResult.BotBusy => ErrorAnswer.BotBusy,
        TurnResult.Stopping => ErrorAnswer.Stopping,
        TurnResult.TimedOut => DirectLineErrors.BotTimedOut,
        _ => DirectLineErrors.BotFailed,
    };
}
