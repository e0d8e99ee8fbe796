using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>A conversation as a channel knows it.</summary>
public sealed record ConversationAccount
{
    /// <summary>The channel's id; opaque, compared ordinally, may hold any character. Null when the channel sent none.</summary>
    public string? Id { get; init; }

    /// <summary>The name to show; null when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>Whether more than two take part; null when unknown.</summary>
    public bool? IsGroup { get; init; }

    /// <summary>Teams: "personal", "groupChat" or "channel"; null elsewhere.</summary>
    public string? ConversationType { get; init; }

    /// <summary>Teams: the tenant, not always a valid GUID; null elsewhere.</summary>
    public string? TenantId { get; init; }

    /// <summary>Fields this library does not name, as received; never sent.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Extensions { get; internal set; }

    internal ConversationAccount Strict() => Extensions is null ? this : this with { Extensions = null };
}
