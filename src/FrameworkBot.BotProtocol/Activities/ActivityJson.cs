using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using FrameworkBot.BotProtocol.Activities.Cards;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.BotProtocol.Endpoint;

namespace FrameworkBot.BotProtocol.Activities;

/// <summary>How activities are written and read: camelCase, compact, nothing for null.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutboundActivity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(StoredActivity))]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>The one instance to use. It writes every letter as itself: the bodies are JSON only, never part of a page.</summary>
    public static ActivityJson Wire => Relaxed.Instance;

    // A class of its own, so that it is made after the generated Default.
    private static class Relaxed
    {
        public static readonly ActivityJson Instance = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
