using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities.Cards;

/// <summary>
/// A card of the few elements that all channels draw alike. Text stands in <see cref="TextRun"/>s, which read no Markdown, so that nothing
/// in it is markup.
/// </summary>
public sealed record AdaptiveCard
{
    /// <summary>The media type of such an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The most that Teams takes, in bytes.</summary>
    public const int MaxBytes = 28 * 1024;

    /// <summary>Always "AdaptiveCard".</summary>
    public string Type { get; } = "AdaptiveCard";

    /// <summary>The schema's address.</summary>
    [JsonPropertyName("$schema")]
    public string Schema { get; } = "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>The lowest version that has all elements used here; the Emulator's widget knows no more.</summary>
    public string Version { get; } = "1.3";

    /// <summary>What a client shows that cannot draw the card.</summary>
    public required string FallbackText { get; init; }

    /// <summary>What a screen reader says of the whole card; null for nothing.</summary>
    public string? Speak { get; init; }

    /// <summary>What it shows, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>Buttons below it; null for none.</summary>
    public IReadOnlyList<CardButton>? Actions { get; init; }

    /// <summary>What only Teams reads; null for nothing.</summary>
    public TeamsCardSettings? Msteams { get; init; }

    /// <summary>The card in an attachment.</summary>
    public Attachment ToAttachment() => new() { ContentType = ContentType, Content = JsonSerializer.SerializeToElement(this, ActivityJson.Wire.AdaptiveCard) };

    /// <summary>The length of the card on the wire, in bytes of UTF-8.</summary>
    public int CountBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ActivityJson.Wire.AdaptiveCard).Length;
}

/// <summary>How Teams draws a card.</summary>
/// <param name="Width">"Full" for the whole width of the chat.</param>
public sealed record TeamsCardSettings(string Width);
