using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>What was said to the bot, without mentions, which the activity's entities name.</summary>
internal static class Utterance
{
    /// <summary>The text without mentions of the recipient; empty where there is no text.</summary>
    public static string Of(Activity activity) => Without(activity, mentioned => mentioned is not null && mentioned == activity.Recipient?.Id);

    /// <summary>The text without mentions of anybody.</summary>
    public static string WithoutPeople(Activity activity) => Without(activity, _ => true);

    private static string Without(Activity activity, Func<string?, bool> isLeftOut)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (MentionOf(entity, isLeftOut) is { Length: > 0 } mention)
                text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }
        return text;
    }

    private static string? MentionOf(JsonElement entity, Func<string?, bool> isLeftOut)
    {
        if (Json.Text(entity, "type") != "mention" || Json.Get(entity, "mentioned") is not { } mentioned || !isLeftOut(Json.Text(mentioned, "id"))) return null;
        return Json.Text(entity, "text") ?? (Json.Text(mentioned, "name") is { } name ? $"<at>{name}</at>" : null);
    }
}
