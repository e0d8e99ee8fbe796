using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.Connector;

/// <summary>Where activities go that are sent on the bot's own account: kept from an activity that came from there.</summary>
public sealed record ConversationReference
{
    /// <summary>The channel's connector; a path in it is kept.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>The conversation, with its id.</summary>
    public required ConversationAccount Conversation { get; init; }

    /// <summary>The channel; null when it does not say.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who speaks.</summary>
    public ChannelAccount? Bot { get; init; }

    /// <summary>Who is spoken to; null for everybody in the conversation.</summary>
    public ChannelAccount? User { get; init; }

    /// <summary>The language tag of the conversation; null when unknown.</summary>
    public string? Locale { get; init; }

    /// <summary>Where <paramref name="inbound"/> came from.</summary>
    /// <exception cref="ArgumentException">It names no serviceUrl or no conversation.</exception>
    public static ConversationReference Of(Activity inbound)
    {
        ArgumentNullException.ThrowIfNull(inbound);
        if (string.IsNullOrEmpty(inbound.ServiceUrl) || string.IsNullOrEmpty(inbound.Conversation?.Id))
            throw new ArgumentException("The activity does not say where it came from.", nameof(inbound));
        return new ConversationReference
        {
            ServiceUrl = inbound.ServiceUrl,
            Conversation = inbound.Conversation,
            ChannelId = inbound.ChannelId,
            Bot = inbound.Recipient,
            User = inbound.From,
            Locale = inbound.Locale,
        };
    }
}
