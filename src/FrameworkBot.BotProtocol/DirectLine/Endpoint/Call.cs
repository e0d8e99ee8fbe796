using FrameworkBot.BotProtocol.DirectLine.Access;

namespace FrameworkBot.BotProtocol.DirectLine.Endpoint;

/// <summary>Who makes a request: the holder of a secret, or of a token.</summary>
/// <param name="Grant">What the token allows; null for a secret, which allows all.</param>
internal sealed record Call(TokenGrant? Grant)
{
    /// <summary>Whether it is about that conversation.</summary>
    public bool IsFor(string conversationId) => Grant is null || string.Equals(Grant.ConversationId, conversationId, StringComparison.Ordinal);
}
