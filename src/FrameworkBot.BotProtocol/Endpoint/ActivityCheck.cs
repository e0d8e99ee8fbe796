using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Connector;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>What an activity must have before a turn is begun for it.</summary>
internal static class ActivityCheck
{
    private const int MaxIdLength = 4096;

    // What common servers read of a request's first line; a channel would refuse the reply, and deliver the activity again without end.
    private const int MaxAddressLength = 8000;

    /// <summary>
    /// Whether an activity is accepted without a turn: it is of a type that need not be answered, and does not say where an answer would go.
    /// </summary>
    public static bool IsIgnored(Activity activity) =>
        activity.Type is not (ActivityTypes.Message or ActivityTypes.ConversationUpdate or ActivityTypes.Invoke)
        && (string.IsNullOrEmpty(activity.Conversation?.Id) || string.IsNullOrEmpty(activity.ServiceUrl) && !activity.ExpectsReplies);

    /// <summary>Why no turn is begun, or null.</summary>
    public static ErrorAnswer? Refuse(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return ErrorAnswer.Missing("The activity has no conversation id.");
        if (string.Equals(activity.Type, ActivityTypes.Message, StringComparison.Ordinal) && string.IsNullOrEmpty(activity.From?.Id))
            return ErrorAnswer.Missing("The message does not say whom it is from.");
        foreach (var id in (ReadOnlySpan<string?>)[activity.Conversation.Id, activity.Id, activity.ChannelId])
        {
            if (id?.Length > MaxIdLength) return ErrorAnswer.BadArgument($"An id is longer than {MaxIdLength} characters.");
        }
        return activity.ExpectsReplies ? null : RefuseServiceUrl(activity.ServiceUrl) ?? RefuseAddress(activity);
    }

    private static ErrorAnswer? RefuseServiceUrl(string? serviceUrl)
    {
        if (string.IsNullOrEmpty(serviceUrl)) return ErrorAnswer.Missing("The activity has no serviceUrl.");
        return Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
            && url.Scheme is "http" or "https"
            && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0
            ? null
            : ErrorAnswer.BadArgument("The serviceUrl is not an absolute http or https URL without user, query and fragment.");
    }

    private static ErrorAnswer? RefuseAddress(Activity activity) =>
        activity.ServiceUrl!.Length > MaxAddressLength
        || ActivityAddress.Of(new Uri(activity.ServiceUrl), activity.Conversation!.Id!, activity.Id).AbsoluteUri.Length > MaxAddressLength
            ? ErrorAnswer.BadArgument($"The address of a reply, made of serviceUrl, conversation id and activity id, is longer than {MaxAddressLength} characters.")
            : null;
}
