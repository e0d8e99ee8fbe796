namespace FrameworkBot.BotProtocol.Connector;

/// <summary>The addresses that a connector has for a conversation's activities.</summary>
internal static class ActivityAddress
{
    // Or else "%2E%2E" would be read as "..", and its two segments cut away.
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    /// <summary>
    /// <c>{serviceUrl}/v3/conversations/{conversationId}/activities/{activityId}</c>, without the last part when there is no id. A path in the
    /// service URL is kept, with or without a slash at its end; ids are percent-encoded, whatever they hold.
    /// </summary>
    /// <param name="serviceUrl">An absolute URL without query and fragment.</param>
    /// <param name="conversationId">Not empty.</param>
    /// <param name="activityId">Null or empty for none.</param>
    public static Uri Of(Uri serviceUrl, string conversationId, string? activityId)
    {
        var root = serviceUrl.AbsoluteUri.TrimEnd('/');
        var activities = $"{root}/v3/conversations/{Escape(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? activities : $"{activities}/{Escape(activityId)}", AsWritten);
    }

    private static string Escape(string id) => id is "." or ".." ? id.Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(id);
}
