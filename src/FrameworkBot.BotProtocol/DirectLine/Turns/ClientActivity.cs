using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.Endpoint;

namespace FrameworkBot.BotProtocol.DirectLine.Turns;

/// <summary>An activity as a client posted it. What a channel has to say of it is the server's to fill in, whatever the client wrote there.</summary>
internal sealed class ClientActivity
{
    // How an activity is delivered and whom it concerns is between the channel and the bot.
    private static readonly string[] NotForClients = ["deliveryMode", "callerId", "relatesTo", "expiration", "membersAdded", "membersRemoved", "serviceUrl"];

    private readonly JsonObject _json;

    private ClientActivity(JsonObject json, string type)
    {
        _json = json;
        Type = type;
        ClientId = json["channelData"] is JsonObject data && data["clientActivityID"] is JsonValue value
            && value.TryGetValue<string>(out var id) && id.Length is > 0 and <= SentActivities.MaxIdLength ? id : null;
    }

    /// <summary>The type: one that users may send.</summary>
    public string Type { get; }

    /// <summary>What the client calls it, the same when it is sent again; null where it has no such name.</summary>
    public string? ClientId { get; }

    /// <summary>Reads a body.</summary>
    public static bool TryRead(ReadOnlyMemory<byte> body, [NotNullWhen(true)] out ClientActivity? activity, [NotNullWhen(false)] out ErrorAnswer? error)
    {
        activity = null;
        if (!ActivityReader.TryRead(body.Span, out var read, out error)) return false;
        if (read.Type is not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or ActivityTypes.MessageReaction or ActivityTypes.EndOfConversation))
        {
            error = ErrorAnswer.BadArgument("Users send activities of type message, event, typing, messageReaction and endOfConversation only.");
            return false;
        }
        if (Parse(body.Span) is not { } json)
        {
            error = ErrorAnswer.BadSyntax("The activity holds a property twice.");
            return false;
        }
        foreach (var name in NotForClients) json.Remove(name);
        activity = new ClientActivity(json, read.Type);
        return true;
    }

    /// <summary>The activity as clients get it and, through the same bytes, the bot.</summary>
    public byte[] Complete(string id, string time, Participants participants)
    {
        _json["id"] = id;
        _json["timestamp"] = time;
        _json["channelId"] = participants.ChannelId;
        _json["serviceUrl"] = Participants.ServiceUrl;
        _json["from"] = participants.User(Name(_json["from"]));
        _json["recipient"] = participants.Bot();
        _json["conversation"] = participants.Conversation();
        return JsonSerializer.SerializeToUtf8Bytes(_json, ActivityJson.Wire.JsonNode);
    }

    private static string? Name(JsonNode? from) => from is JsonObject account && account["name"] is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;

    private static JsonObject? Parse(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith("\uFEFF"u8)) body = body[3..];
        try
        {
            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = ActivityReader.MaxDepth })!.AsObject();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
