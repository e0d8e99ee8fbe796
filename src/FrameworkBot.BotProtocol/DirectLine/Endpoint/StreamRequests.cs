using FrameworkBot.BotProtocol.DirectLine.Access;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.DirectLine.Streams;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>Opens streams.</summary>
internal sealed class StreamRequests(
    Tokens tokens, RequestLimits limits, DirectLineConversations conversations, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>GET conversations/{id}/stream, as the stream URL says; runs as long as the stream.</summary>
    public async Task<ErrorAnswer?> OpenAsync(HttpContext context)
    {
        var endpoint = NamedEndpoint.Of(context).Name;
        var id = (string)context.Request.RouteValues["id"]!;
        if (tokens.Read(endpoint, context.Request.Query["t"].ToString(), TokenUse.Stream) is not { } grant) return DirectLineErrors.InvalidToken;
        if (tokens.IsExpired(grant)) return DirectLineErrors.TokenExpired;
        if (!string.Equals(grant.ConversationId, id, StringComparison.Ordinal)) return DirectLineErrors.OtherConversation;
        var (position, refused) = Watermark.Read(context.Request);
        if (refused is not null) return refused;
        if (await conversations.FindAsync(NamedEndpoint.Of(context).Name, id, context.RequestAborted) is not { } conversation) return DirectLineErrors.NoConversation;
        if (!context.WebSockets.IsWebSocketRequest) return ErrorAnswer.BadArgument("This address is for a WebSocket.");
        using var room = limits.EnterStream(context);
        if (room is null) return DirectLineErrors.NoStreamsLeft;

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await new ActivityStream(socket, conversation, clock).RunAsync(position, lifetime.ApplicationStopping);
        return null;
    }
}
