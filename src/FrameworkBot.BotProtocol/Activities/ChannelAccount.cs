using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>A person or a bot as a channel knows it.</summary>
public sealed record ChannelAccount
{
    /// <summary>The channel's id; opaque, compared ordinally. Null when the channel sent none.</summary>
    public string? Id { get; init; }

    /// <summary>The name to show; null when unknown.</summary>
    public string? Name { get; init; }

    /// <summary>The Entra object id; not always a valid GUID. Null when unknown.</summary>
    public string? AadObjectId { get; init; }

    /// <summary>"user" or "bot"; null when unknown.</summary>
    public string? Role { get; init; }

    /// <summary>Fields this library does not name, as received; never sent.</summary>
    [JsonExtensionData, JsonInclude]
    public IDictionary<string, JsonElement>? Extensions { get; internal set; }

    internal ChannelAccount Strict() => Extensions is null ? this : this with { Extensions = null };
}
