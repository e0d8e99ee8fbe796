using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FrameworkBot.BotBuilder.Turns;

/// <summary>
/// What goes into the HTTP response. Where the channel expects replies there, the SDK counts the answer to an invoke among them; here it
/// stands beside them, as <c>body</c>.
/// </summary>
internal static class InlineReplies
{
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(WireJson.Settings);

    /// <summary>The status and the JSON; null for none.</summary>
    public static (int Status, JToken? Body) Of(InvokeResponse answer)
    {
        if (answer.Body is null) return (answer.Status, null);
        if (answer.Body is not ExpectedReplies replies) return (answer.Status, JToken.FromObject(answer.Body, Serializer));
        var said = replies.Activities.Where(activity => activity.Type != ActivityTypesEx.InvokeResponse).ToArray();
        var invoked = replies.Activities.Select(activity => activity.Value).OfType<InvokeResponse>().FirstOrDefault();
        var body = new JObject { ["activities"] = JArray.FromObject(said, Serializer) };
        if (invoked?.Body is JToken { Type: not JTokenType.Null } value) body["body"] = value;
        return (invoked?.Status ?? answer.Status, body);
    }
}
