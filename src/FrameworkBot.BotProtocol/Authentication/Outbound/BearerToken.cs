namespace FrameworkBot.BotProtocol.Authentication.Outbound;

/// <summary>A token for the connector. A class and no record, so that no text of it can be written by mistake.</summary>
/// <param name="value">The token.</param>
/// <param name="expiresOn">When it ends.</param>
internal sealed class BearerToken(string value, DateTimeOffset expiresOn)
{
    /// <summary>The token.</summary>
    public string Value => value;

    /// <summary>When it ends.</summary>
    public DateTimeOffset ExpiresOn => expiresOn;
}
