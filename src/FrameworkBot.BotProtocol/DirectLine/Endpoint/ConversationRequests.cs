using System.Globalization;
using FrameworkBot.BotProtocol.DirectLine.Access;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.DirectLine.Turns;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>Starts conversations and resumes them.</summary>
internal sealed class ConversationRequests(
    Gate gate, Tokens tokens, Origins origins, RequestLimits limits, DirectLineConversations conversations, DirectLineTurns turns)
{
    /// <summary>POST conversations: starts the token's conversation (201), or resumes it (200). A secret starts a new one.</summary>
    public async Task<ErrorAnswer?> StartAsync(HttpContext context)
    {
        if (limits.CountToken(context) is { } tooMany) return tooMany;
        var (call, error) = gate.Recognise(context.Request);
        if (error is not null) return error;
        var (named, refused) = await RequestedUserReader.ReadAsync(context);
        if (refused is not null) return refused;

        // The token's user speaks, whomever the body names.
        var userId = call!.Grant?.UserId ?? named ?? TokenRequests.NewUserId();
        var (conversation, isNew) = await conversations.GetOrStartAsync(NamedEndpoint.Of(context).Name, call.Grant?.ConversationId ?? TokenRequests.NewId(), userId, ChannelOf(context.Request), context.RequestAborted);
        if (isNew) await turns.WelcomeAsync(conversation);
        await GiveAsync(context, isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK, conversation, 0);
        return null;
    }

    /// <summary>GET conversations/{id}: a new stream URL, from the watermark on.</summary>
    public async Task<ErrorAnswer?> ResumeAsync(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var (_, error) = gate.Recognise(context.Request, id);
        if (error is not null) return error;
        var (position, refused) = Watermark.Read(context.Request);
        if (refused is not null) return refused;
        if (await conversations.FindAsync(NamedEndpoint.Of(context).Name, id, context.RequestAborted) is not { } conversation) return DirectLineErrors.NoConversation;
        await GiveAsync(context, StatusCodes.Status200OK, conversation, position);
        return null;
    }

    // Web Chat says so in a header of its own; other clients of Direct Line do not.
    private static string ChannelOf(HttpRequest request) =>
        request.Headers["x-ms-bot-agent"].ToString().Contains("WebChat/", StringComparison.OrdinalIgnoreCase) ? "webchat" : "directline";

    private async Task GiveAsync(HttpContext context, int status, DirectLineConversation conversation, long position)
    {
        await conversations.AllowAsync(conversation, tokens.Expiry(TokenUse.Requests), context.RequestAborted);
        var body = new ConversationBody(
            conversation.Id, tokens.Issue(conversation.Endpoint, conversation.Id, conversation.UserId, TokenUse.Requests), tokens.ExpiresIn, StreamUrl(context.Request, conversation, position));
        await JsonAnswer.WriteAsync(context, status, body, DirectLineJson.Wire.ConversationBody);
    }

    // A stream has a token of its own, short-lived, because URLs end up in logs.
    private string StreamUrl(HttpRequest request, DirectLineConversation conversation, long position)
    {
        var own = origins.Own(request);
        var server = own.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? "wss:" + own["https:".Length..] : "ws:" + own["http:".Length..];
        var token = tokens.Issue(conversation.Endpoint, conversation.Id, conversation.UserId, TokenUse.Stream);
        return string.Create(CultureInfo.InvariantCulture, $"{server}{NamedEndpoint.Of(request.HttpContext).Root}{DirectLineExtensions.Root}/conversations/{conversation.Id}/stream?watermark={position}&t={token}");
    }
}
