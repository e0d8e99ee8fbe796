using System.Text.Json;
using System.Text.Json.Serialization;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>What of an activity that another process added must be known here.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Who says it.</param>
/// <param name="ReplyToId">What it answers; null where it answers nothing.</param>
/// <param name="Channel">What its client wrote for the channel.</param>
internal sealed record StoredActivity(
    [property: JsonPropertyName("id")] string? Id, [property: JsonPropertyName("from")] ChannelAccount? From, [property: JsonPropertyName("replyToId")] string? ReplyToId,
    [property: JsonPropertyName("channelData")] JsonElement Channel)
{
    private static readonly StoredActivity Unknown = new(null, null, null, default);

    /// <summary>Whether the bot says it. Who says what is written by the server.</summary>
    [JsonIgnore]
    public bool IsReply => From?.Role == "bot";

    /// <summary>What its client calls it; null where it has no such name.</summary>
    [JsonIgnore]
    public string? ClientId => Channel.ValueKind == JsonValueKind.Object && Channel.TryGetProperty("clientActivityID", out var name) && name.ValueKind == JsonValueKind.String
        && name.GetString() is { Length: > 0 and <= SentActivities.MaxIdLength } id ? id : null;

    /// <summary>Reads it; nothing is known of what cannot be read.</summary>
    public static StoredActivity Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ActivityJson.Wire.StoredActivity) ?? Unknown;
        }
        catch (JsonException)
        {
            return Unknown;
        }
    }
}
