namespace FrameworkBot.BotProtocol.Connector;

/// <summary>The channel did not accept a reply. The message is one sentence without anything that a user or the channel wrote.</summary>
public sealed class ConnectorException : Exception
{
    internal ConnectorException(string message, int? statusCode = null, Exception? inner = null) : base(message, inner) => StatusCode = statusCode;

    /// <summary>The HTTP status of the last attempt; null when there was no answer.</summary>
    public int? StatusCode { get; }
}
