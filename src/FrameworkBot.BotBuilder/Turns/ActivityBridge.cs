using System.Text;
using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.BotProtocol.Endpoint;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using JsonException = Newtonsoft.Json.JsonException;
using JsonSerializer = Newtonsoft.Json.JsonSerializer;
using SdkActivity = Microsoft.Bot.Schema.Activity;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>Carries activities between the SDK's types and the protocol's, by their form on the wire.</summary>
internal static class ActivityBridge
{
    // What the protocol needs it has checked by then; what it leaves alone, such as a time that is none, need not stop the turn.
    private static readonly JsonSerializer Lenient = JsonSerializer.Create(new(WireJson.Settings) { Error = (_, fault) => fault.ErrorContext.Handled = true });

    /// <summary>The SDK's reading of a body that the protocol has read already, without the values that the SDK does not take.</summary>
    /// <param name="body">The body.</param>
    /// <param name="read">What the protocol has read and checked.</param>
    public static SdkActivity Parse(ReadOnlySpan<byte> body, Activity read)
    {
        var activity = Parse(Encoding.UTF8.GetString(body.StartsWith("\uFEFF"u8) ? body[3..] : body));
        // The SDK takes names in letters of either case: a second "SERVICEURL" would have replies go where nobody has looked.
        (activity.Type, activity.Id, activity.ChannelId, activity.ServiceUrl, activity.DeliveryMode) = (read.Type, read.Id, read.ChannelId, read.ServiceUrl, read.DeliveryMode);
        return activity;
    }

    private static SdkActivity Parse(string body)
    {
        try
        {
            return JsonConvert.DeserializeObject<SdkActivity>(body, WireJson.Settings)!;
        }
        catch (JsonException)
        {
            // Of a text the reader gives up at a list where a word was meant; of what was read already it leaves out just that.
            return JsonConvert.DeserializeObject<JToken>(body, WireJson.Settings)!.ToObject<SdkActivity>(Lenient)!;
        }
    }

    /// <summary>The protocol's reading of an activity that came through the SDK.</summary>
    /// <exception cref="TurnRefusedException">It has not what a turn needs.</exception>
    public static Activity Read(SdkActivity activity)
    {
        var body = Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(activity, WireJson.Settings));
        if (!ActivityReader.TryRead(body, out var read, out var unreadable)) throw new TurnRefusedException(unreadable);
        return ActivityCheck.Refuse(read) is { } refused ? throw new TurnRefusedException(refused) : read;
    }

    /// <summary>A reply as the SDK sends it.</summary>
    public static SdkActivity Write(OutboundActivity reply) =>
        JsonConvert.DeserializeObject<SdkActivity>(System.Text.Json.JsonSerializer.Serialize(reply, ActivityJson.Wire.OutboundActivity), WireJson.Settings)!;

    /// <summary>The replies in the outcome of a turn that collects them.</summary>
    public static SdkActivity[] Replies(ReadOnlyMemory<byte> body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. json.RootElement.GetProperty("activities").EnumerateArray()
            .Select(reply => JsonConvert.DeserializeObject<SdkActivity>(reply.GetRawText(), WireJson.Settings)!)];
    }
}
