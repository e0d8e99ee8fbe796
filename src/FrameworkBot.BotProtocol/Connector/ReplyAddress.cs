namespace FrameworkBot.BotProtocol.Connector;

/// <summary>Where a reply is posted.</summary>
internal static class ReplyAddress
{
    /// <summary>
    /// <c>{serviceUrl}/v3/conversations/{conversationId}/activities/{replyToId}</c>, without the last part when there is no id. A path in the
    /// service URL is kept, with or without a slash at its end; ids are percent-encoded.
    /// </summary>
    /// <param name="serviceUrl">An absolute URL without query and fragment.</param>
    /// <param name="conversationId">Not empty, and neither "." nor "..", which no encoding protects.</param>
    /// <param name="replyToId">The same, or null.</param>
    public static Uri Of(Uri serviceUrl, string conversationId, string? replyToId)
    {
        var root = serviceUrl.AbsoluteUri.TrimEnd('/');
        var activities = $"{root}/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(replyToId) ? activities : $"{activities}/{Uri.EscapeDataString(replyToId)}");
    }
}
