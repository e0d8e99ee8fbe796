using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>
/// What a channel sent: any type, every field optional, unknown fields kept. The endpoint hands on only what it has checked:
/// every one has <see cref="Conversation"/> with an id, and a message has <see cref="From"/> with an id.
/// </summary>
public sealed record Activity
{
    /// <summary>The kind of activity, see <see cref="ActivityTypes"/>; never empty when handed to a handler.</summary>
    public string? Type { get; init; }

    /// <summary>The channel's id of this activity, at most 4,096 characters; null when the channel sent none.</summary>
    public string? Id { get; init; }

    /// <summary>The channel: "msteams", "webchat", "emulator" and so on; null when the channel does not say.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Where replies are posted; null only with <see cref="ExpectsReplies"/>.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it was sent to: the bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>Where it was said.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>What was typed, as typed.</summary>
    public string? Text { get; init; }

    /// <summary>How <see cref="Text"/> is to be read, see <see cref="TextFormats"/>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The sender's language tag, such as "en-US".</summary>
    public string? Locale { get; init; }

    /// <summary>The id of the activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>The name of an event or invoke.</summary>
    public string? Name { get; init; }

    /// <summary>What an installationUpdate tells: "add", "remove", "add-upgrade" or "remove-upgrade".</summary>
    public string? Action { get; init; }

    /// <summary>"expectReplies" to have the replies in the HTTP response; anything else is normal delivery.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>What a button or card sent along; any JSON.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>What only this channel understands; any JSON.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>Mentions, client facts and others; each may be any JSON.</summary>
    public IReadOnlyList<JsonElement>? Entities { get; init; }

    /// <summary>Files and cards; each may be any JSON.</summary>
    public IReadOnlyList<JsonElement>? Attachments { get; init; }

    /// <summary>Who joined, in a conversationUpdate; see <see cref="MembersAddedExtensions.PeopleAdded"/>.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersAdded { get; init; }

    /// <summary>Who left, in a conversationUpdate.</summary>
    public IReadOnlyList<ChannelAccount?>? MembersRemoved { get; init; }

    /// <summary>Fields this library does not name, as received.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Extensions { get; internal set; }

    /// <summary>The name of the endpoint that it came to, where a host has several, see <see cref="Endpoint.NamedEndpoint"/>; else empty.</summary>
    [JsonIgnore]
    public string Endpoint { get; init; } = "";

    /// <summary>Whether the channel wants the replies in the HTTP response, with nothing posted to <see cref="ServiceUrl"/>.</summary>
    [JsonIgnore]
    public bool ExpectsReplies => string.Equals(DeliveryMode, "expectReplies", StringComparison.Ordinal);

    /// <summary>Whether this is an invoke, which is answered in its own HTTP response.</summary>
    [JsonIgnore]
    public bool IsInvoke => string.Equals(Type, ActivityTypes.Invoke, StringComparison.Ordinal);
}
