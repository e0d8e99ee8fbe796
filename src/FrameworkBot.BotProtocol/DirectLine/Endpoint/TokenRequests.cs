using System.Buffers.Text;
using System.Security.Cryptography;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.BotProtocol.DirectLine.Access;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>Gives tokens and renews them.</summary>
internal sealed class TokenRequests(
    Gate gate, Tokens tokens, RequestLimits limits, DirectLineConversations conversations, IOptions<AuthenticationOptions> authentication)
{
    private const string UserPrefix = "dl_";

    /// <summary>A new id of a conversation or user, which nobody can guess: 128 bits.</summary>
    public static string NewId() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16));

    /// <summary>A new user id.</summary>
    public static string NewUserId() => UserPrefix + NewId();

    /// <summary>
    /// POST tokens/generate: a token for a conversation to come. The holder of a secret may choose the user. Without a secret it is for pages of
    /// this host and of allowed sites, and in development mode for programs of this machine.
    /// </summary>
    public async Task<ErrorAnswer?> GenerateAsync(HttpContext context)
    {
        if (limits.CountToken(context) is { } tooMany) return tooMany;
        var isPage = context.Request.Headers.Origin.Count > 0;
        if (Gate.HasCredential(context.Request))
        {
            var (call, error) = gate.Recognise(context.Request);
            if (error is not null) return error;
            if (call!.Grant is not null) return DirectLineErrors.InvalidToken;
            isPage = false;
        }
        else if (!isPage && authentication.Value.HasCredentials)
        {
            return DirectLineErrors.NoAuthorization;
        }
        var (userId, refused) = await RequestedUserReader.ReadAsync(context);
        if (refused is not null) return refused;
        if (userId is not null && isPage) return ErrorAnswer.BadArgument("A page cannot choose its user id; leave the user out, or ask with a secret.");
        if (userId?.StartsWith(UserPrefix, StringComparison.Ordinal) is false) return ErrorAnswer.BadArgument($"The user id must begin with {UserPrefix}.");
        await GiveAsync(context, NewId(), userId ?? NewUserId());
        return null;
    }

    /// <summary>POST tokens/refresh: a token like the one shown, valid from now; as often as asked for, but never after the end.</summary>
    public async Task<ErrorAnswer?> RefreshAsync(HttpContext context)
    {
        var (call, error) = gate.Recognise(context.Request);
        if (error is not null) return error;
        if (call!.Grant is not { } grant) return ErrorAnswer.BadArgument("A secret is not refreshed; show a token.");
        if (await conversations.FindAsync(NamedEndpoint.Of(context).Name, grant.ConversationId, context.RequestAborted) is { } conversation)
            await conversations.AllowAsync(conversation, tokens.Expiry(TokenUse.Requests), context.RequestAborted);
        await GiveAsync(context, grant.ConversationId, grant.UserId);
        return null;
    }

    private Task GiveAsync(HttpContext context, string conversationId, string userId)
    {
        var body = new ConversationBody(conversationId, tokens.Issue(NamedEndpoint.Of(context).Name, conversationId, userId, TokenUse.Requests), tokens.ExpiresIn);
        return JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, body, DirectLineJson.Wire.ConversationBody);
    }
}
