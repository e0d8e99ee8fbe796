using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>
/// What is told about a message beside its text, in the words of schema.org: what it cites, and that it can be rated. A message has one at
/// most. There is no label for generated text: this library's host quotes.
/// </summary>
public sealed record MessageEntity
{
    /// <summary>The type by which channels find it.</summary>
    public string Type { get; } = "https://schema.org/Message";

    /// <summary>The type in schema.org's vocabulary.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Message";

    /// <summary>The vocabulary.</summary>
    [JsonPropertyName("@context")]
    public string Context { get; } = "https://schema.org";

    /// <summary>Empty: it speaks of the message that it comes with.</summary>
    [JsonPropertyName("@id")]
    public string Id { get; } = "";

    /// <summary>What the message cites, each position once; null or empty for nothing. Teams refuses more than <see cref="MaxTeamsClaims"/>.</summary>
    public IReadOnlyList<Claim>? Citation { get; init; }

    /// <summary>How the message can be rated in Web Chat; null for not at all.</summary>
    public IReadOnlyList<RatingAction>? PotentialAction { get; init; }

    /// <summary>How many claims a message in Teams may have.</summary>
    public const int MaxTeamsClaims = 10;
}

/// <summary>Something cited.</summary>
public sealed record Claim
{
    /// <summary>The type in schema.org's vocabulary.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "Claim";

    /// <summary>Where it is, for Web Chat; null to leave it out.</summary>
    [JsonPropertyName("@id")]
    public string? Id { get; init; }

    /// <summary>The number that stands in brackets in the text, from 1.</summary>
    public required int Position { get; init; }

    /// <summary>What is shown of it.</summary>
    public required ClaimAppearance Appearance { get; init; }
}

/// <summary>How something cited is shown.</summary>
public sealed record ClaimAppearance
{
    /// <summary>The longest <see cref="Name"/> that Teams takes, in characters.</summary>
    public const int MaxName = 80;

    /// <summary>The longest <see cref="Abstract"/> that Teams takes, in characters.</summary>
    public const int MaxAbstract = 160;

    /// <summary>The type in schema.org's vocabulary.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "DigitalDocument";

    /// <summary>The title; never empty, Teams refuses the whole message without one.</summary>
    public required string Name { get; init; }

    /// <summary>What it says; never empty.</summary>
    public required string Abstract { get; init; }

    /// <summary>What Web Chat opens where there is no address, as Markdown; always null for Teams, which wants a card in its place.</summary>
    public string? Text { get; init; }

    /// <summary>Where it can be read, http or https; null where that is not known.</summary>
    public string? Url { get; init; }
}

/// <summary>A vote on a message, which Web Chat sends back as given when it is tapped.</summary>
public sealed record RatingAction
{
    /// <summary>"LikeAction" or "DislikeAction".</summary>
    [JsonPropertyName("@type")]
    public required string SchemaType { get; init; }

    /// <summary>That it was not done yet.</summary>
    public string ActionStatus { get; } = "PotentialActionStatus";

    /// <summary>What is sent when it is done.</summary>
    public required RatingTarget Target { get; init; }
}

/// <summary>What a vote sends.</summary>
/// <param name="UrlTemplate">An address that tells what was rated and how; it begins "ms-directline://postback".</param>
public sealed record RatingTarget(string UrlTemplate)
{
    /// <summary>The type in schema.org's vocabulary.</summary>
    [JsonPropertyName("@type")]
    public string SchemaType { get; } = "EntryPoint";
}
