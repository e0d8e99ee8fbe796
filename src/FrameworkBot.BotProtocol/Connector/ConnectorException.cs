namespace FrameworkBot.BotProtocol.Connector;

/// <summary>The channel did not accept a reply. The message is one sentence without anything that a user or the channel wrote.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(string message, int? statusCode = null, Exception? inner = null) : base(message, inner) => StatusCode = statusCode;

    /// <summary>The HTTP status of the last attempt; null when there was no answer.</summary>
    public int? StatusCode { get; }

    /// <summary>Whether the channel may have accepted it all the same: it was sent, and nothing came back.</summary>
    internal bool IsUnsure { get; init; }

    /// <summary>Whether the same call would be refused again: the status is 400 or above, below 500, and none of those that pass.</summary>
    internal bool IsLasting => StatusCode is >= 400 and < 500 and not (408 or 412 or 429);
}
