using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Endpoint;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Who sent a request, as far as the request itself tells. What it may say is decided when its activity is read.</summary>
internal abstract record Caller
{
    /// <summary>Why this caller may not send this activity, or null.</summary>
    public abstract ErrorAnswer? Refuse(Activity activity);

    /// <summary>Where replies would be posted; null when they are not, or the URL is none, which is told elsewhere.</summary>
    protected static Uri? PostsTo(Activity activity) =>
        !activity.ExpectsReplies && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : null;
}

/// <summary>Somebody on this machine, while no credentials are configured.</summary>
internal sealed record LocalCaller : Caller
{
    /// <inheritdoc/>
    public override ErrorAnswer? Refuse(Activity activity) => PostsTo(activity) is { } url ? DevelopmentMode.Refuse(url) : null;
}

/// <summary>A channel, with the token that the Bot Framework gave it.</summary>
/// <param name="ServiceUrl">Where the token says that replies go.</param>
/// <param name="Endorsements">The channels that the token's signing key may speak for.</param>
/// <param name="Trusted">Where a service URL that fits is remembered.</param>
internal sealed record ChannelCaller(string ServiceUrl, IReadOnlySet<string> Endorsements, TrustedServiceUrls Trusted) : Caller
{
    /// <inheritdoc/>
    public override ErrorAnswer? Refuse(Activity activity)
    {
        if (!string.Equals(activity.ServiceUrl, ServiceUrl, StringComparison.OrdinalIgnoreCase))
            return ErrorAnswer.Forbidden("The token is for another serviceUrl than the activity's.");
        if (string.IsNullOrEmpty(activity.ChannelId) || !Endorsements.Contains(activity.ChannelId))
            return ErrorAnswer.Forbidden("The token's signing key is not endorsed for the activity's channel.");
        Trusted.Add(ServiceUrl);
        return null;
    }
}

/// <summary>
/// The Emulator or the Playground with a token that it got with the bot's own credentials. The token says nothing of a serviceUrl, so
/// replies go only where the settings say, or to this machine when the request comes from it.
/// </summary>
/// <param name="IsLocal">Whether the request comes from this machine.</param>
/// <param name="Trusted">The service URLs in the settings, and those that channels named.</param>
internal sealed record TestClientCaller(bool IsLocal, TrustedServiceUrls Trusted) : Caller
{
    /// <inheritdoc/>
    public override ErrorAnswer? Refuse(Activity activity) =>
        PostsTo(activity) is not { } url || Trusted.Contains(url) || IsLocal && Loopback.Is(url.Host)
            ? null
            : ErrorAnswer.Forbidden("The token names no serviceUrl, so the activity's must be on this machine, with the caller, or in the setting TrustedServiceUrls.");
}
