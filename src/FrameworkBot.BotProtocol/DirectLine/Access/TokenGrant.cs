namespace FrameworkBot.BotProtocol.DirectLine.Access;

/// <summary>What a token allows.</summary>
/// <param name="ConversationId">The one conversation it is for.</param>
/// <param name="UserId">Who speaks with it.</param>
/// <param name="ExpiresAt">When it ends, in whole seconds.</param>
internal sealed record TokenGrant(string ConversationId, string UserId, DateTimeOffset ExpiresAt);

/// <summary>What a token is for; one is never accepted for the other.</summary>
internal enum TokenUse
{
    /// <summary>All requests, in the Authorization header.</summary>
    Requests,

    /// <summary>Opening one stream, in its URL.</summary>
    Stream,
}
