using System.Text.Json;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>A card or file in an outbound activity.</summary>
public sealed record Attachment
{
    /// <summary>The media type, such as "application/vnd.microsoft.card.adaptive".</summary>
    public required string ContentType { get; init; }

    /// <summary>The card; null when <see cref="ContentUrl"/> says where the content is.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>Where the content is; null when <see cref="Content"/> holds it.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The name to show; null for none.</summary>
    public string? Name { get; init; }
}
