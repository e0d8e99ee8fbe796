using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.Feedback;

/// <summary>The invoke that Teams sends for a thumb. It must be answered with 200 and nothing; Teams thanks by itself.</summary>
internal static class RatingInvoke
{
    /// <summary>The invoke's name.</summary>
    public const string Name = "message/submitAction";

    /// <summary>The vote in it; null for other things submitted.</summary>
    public static Vote? Read(Activity activity)
    {
        if (Json.Text(activity.Value, "actionName") != "feedback") return null;
        var said = Json.Get(activity.Value, "actionValue");
        return Json.Text(said, "reaction") switch
        {
            "like" => new Vote(null, true, Comment(said)),
            "dislike" => new Vote(null, false, Comment(said)),
            _ => null,
        };
    }

    // Teams puts an object into a string, the Playground the text itself.
    private static string? Comment(JsonElement? said)
    {
        if (Json.Text(said, "feedback") is not { } text) return null;
        try
        {
            using var inner = JsonDocument.Parse(text);
            if (inner.RootElement.ValueKind == JsonValueKind.Object) text = Json.Text(inner.RootElement, "feedbackText") ?? "";
        }
        catch (JsonException)
        {
            // The text itself.
        }
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }
}
