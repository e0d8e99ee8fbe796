using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FrameworkBot.BotProtocol.Connector;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>
/// What the bot says. The host fills in the content; where it goes (the properties without public setter) is written by the
/// protocol from the inbound activity. There is no id and no timestamp: the channel gives those.
/// </summary>
public sealed record OutboundActivity
{
    /// <summary>The kind of activity, see <see cref="ActivityTypes"/>; a message unless set.</summary>
    public string Type { get; init; } = ActivityTypes.Message;

    /// <summary>The inbound activity's serviceUrl.</summary>
    public string? ServiceUrl { get; internal init; }

    /// <summary>The inbound activity's channel.</summary>
    public string? ChannelId { get; internal init; }

    /// <summary>The bot: the inbound activity's recipient.</summary>
    public ChannelAccount? From { get; internal init; }

    /// <summary>The user: the inbound activity's sender.</summary>
    public ChannelAccount? Recipient { get; internal init; }

    /// <summary>The inbound activity's conversation.</summary>
    public ConversationAccount? Conversation { get; internal init; }

    /// <summary>The inbound activity's locale, if it had one.</summary>
    public string? Locale { get; internal init; }

    /// <summary>The text, read as <see cref="TextFormat"/> says. It must stand alone, without cards.</summary>
    public string? Text { get; init; }

    /// <summary>See <see cref="TextFormats"/>; null leaves it to the channel.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a channel with a voice says; plain text or SSML.</summary>
    public string? Speak { get; init; }

    /// <summary>What to show where the whole does not fit, such as in a notification.</summary>
    public string? Summary { get; init; }

    /// <summary>See <see cref="InputHints"/>; a message without one is sent as "acceptingInput".</summary>
    public string? InputHint { get; init; }

    /// <summary>"list" or "carousel"; attachments without one are sent as "list".</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Cards and files; null or empty for none.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>Buttons; null or empty for none.</summary>
    public SuggestedActions? SuggestedActions { get; init; }

    /// <summary>What the message cites and how it can be rated; null or empty for nothing.</summary>
    public IReadOnlyList<MessageEntity>? Entities { get; init; }

    /// <summary>What only this channel understands; null for nothing.</summary>
    public JsonObject? ChannelData { get; init; }

    /// <summary>The name of an event; null otherwise.</summary>
    public string? Name { get; init; }

    /// <summary>The value of an event; null otherwise.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Whether the turn succeeds although the channel does not accept this: it adds to what an earlier reply said in full.</summary>
    [JsonIgnore]
    public bool IsExtra { get; init; }

    /// <summary>
    /// Gets the channel's id of this activity once the channel has accepted it and given one; not called where the channel expects replies
    /// in the HTTP response. Null where nobody needs it.
    /// </summary>
    [JsonIgnore]
    public Action<string>? OnAccepted { get; init; }

    /// <summary>Which reply of its turn it is, from 1; 0 where it is none.</summary>
    [JsonIgnore]
    internal int Number { get; init; }

    /// <summary>The inbound activity's id, if it had one.</summary>
    public string? ReplyToId { get; internal init; }

    /// <summary>A message of <paramref name="text"/>, read as plain text or as <paramref name="textFormat"/> says.</summary>
    public static OutboundActivity Message(string text, string textFormat = TextFormats.Plain) =>
        new() { Text = text, TextFormat = textFormat };

    /// <summary>The sign that the bot is writing.</summary>
    public static OutboundActivity Typing() => new() { Type = ActivityTypes.Typing };

    /// <summary>The length of this content on the wire, in bytes of UTF-8, without where it goes.</summary>
    public int CountBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ActivityJson.Wire.OutboundActivity).Length;

    /// <exception cref="ArgumentException">The activity has no type, or is a message that says nothing.</exception>
    internal void Check()
    {
        if (string.IsNullOrEmpty(Type)) throw new ArgumentException("An outbound activity needs a type.");
        if (IsMessage && string.IsNullOrEmpty(Text) && string.IsNullOrEmpty(Speak) && Attachments is not { Count: > 0 })
            throw new ArgumentException("An outbound message needs text, speech or an attachment.");
    }

    /// <summary>This content as a reply to <paramref name="inbound"/>: sides swapped, defaults filled in, empty lists left out.</summary>
    internal OutboundActivity InReplyTo(Activity inbound) => Complete(
        inbound.ServiceUrl, inbound.ChannelId, inbound.Recipient, inbound.From, inbound.Conversation, inbound.Locale, inbound.Id);

    /// <summary>This content for a conversation, as no reply: defaults filled in, empty lists left out.</summary>
    internal OutboundActivity AddressedTo(ConversationReference to) =>
        Complete(to.ServiceUrl, to.ChannelId, to.Bot, to.User, to.Conversation, to.Locale, null);

    private OutboundActivity Complete(
        string? serviceUrl, string? channel, ChannelAccount? bot, ChannelAccount? user, ConversationAccount? conversation, string? locale, string? replyToId) => this with
        {
            ServiceUrl = serviceUrl,
            ChannelId = channel,
            From = bot?.Strict(),
            Recipient = user?.Strict(),
            Conversation = conversation?.Strict(),
            Locale = string.IsNullOrEmpty(locale) ? null : locale,
            ReplyToId = string.IsNullOrEmpty(replyToId) ? null : replyToId,
            InputHint = InputHint ?? (IsMessage ? InputHints.AcceptingInput : null),
            AttachmentLayout = Attachments is { Count: > 0 } ? AttachmentLayout ?? "list" : null,
            Attachments = Attachments is { Count: > 0 } ? Attachments : null,
            SuggestedActions = SuggestedActions is { Actions.Count: > 0 } ? SuggestedActions : null,
            Entities = Entities is { Count: > 0 } ? Entities : null,
        };

    private bool IsMessage => string.Equals(Type, ActivityTypes.Message, StringComparison.Ordinal);
}
