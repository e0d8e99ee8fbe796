using Microsoft.AspNetCore.Http;

namespace FrameworkBot.BotProtocol.Endpoint;

/// <summary>
/// One of several bots in a host: its endpoints stand below an address of their own, and its conversations and tokens are no other's.
/// </summary>
/// <param name="Name">What its activities are marked with, see <see cref="Activities.Activity.Endpoint"/>; empty for the bot at the root.</param>
/// <param name="Root">What its addresses begin with, such as "/corpora/databases"; empty for the bot at the root.</param>
public sealed record NamedEndpoint(string Name, string Root)
{
    /// <summary>The bot at the root.</summary>
    public static NamedEndpoint Default { get; } = new("", "");

    /// <summary>Whose endpoint a request came to.</summary>
    public static NamedEndpoint Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.GetEndpoint()?.Metadata.GetMetadata<NamedEndpoint>() ?? Default;
    }
}
