using FrameworkBot.BotProtocol.Authentication.Inbound;
using FrameworkBot.BotProtocol.DirectLine.Endpoint;
using FrameworkBot.BotProtocol.Endpoint;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>Recognises who calls by the Authorization header.</summary>
internal sealed class Gate(Secrets secrets, Tokens tokens)
{
    /// <summary>The caller, or why the request is refused.</summary>
    public (Call? Call, ErrorAnswer? Error) Recognise(HttpRequest request)
    {
        if (!BearerHeader.TryRead(request, out var bearer, out _)) return (null, DirectLineErrors.NoAuthorization);
        if (secrets.Contains(bearer)) return (new Call(null), null);
        if (tokens.Read(NamedEndpoint.Of(request.HttpContext).Name, bearer, TokenUse.Requests) is not { } grant) return (null, DirectLineErrors.InvalidToken);
        return tokens.IsExpired(grant) ? (null, DirectLineErrors.TokenExpired) : (new Call(grant), null);
    }

    /// <summary>The caller where the conversation is its own, or why the request is refused.</summary>
    public (Call? Call, ErrorAnswer? Error) Recognise(HttpRequest request, string conversationId)
    {
        var (call, error) = Recognise(request);
        return call?.IsFor(conversationId) is false ? (null, DirectLineErrors.OtherConversation) : (call, error);
    }

    /// <summary>Whether the request shows a credential of any kind.</summary>
    public static bool HasCredential(HttpRequest request) => request.Headers.ContainsKey(HeaderNames.Authorization);
}
