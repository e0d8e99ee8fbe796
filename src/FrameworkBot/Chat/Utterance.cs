using System.Text.Json;
using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>What was said to the bot, without the mention that called it.</summary>
internal static class Utterance
{
    /// <summary>The text without mentions of the recipient, which the activity's entities name; empty where there is no text.</summary>
    public static string Of(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var entity in activity.Entities ?? [])
        {
            if (MentionOf(entity, activity.Recipient?.Id) is { Length: > 0 } mention)
                text = text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase);
        }
        return text;
    }

    private static string? MentionOf(JsonElement entity, string? bot)
    {
        if (bot is null || TextOf(entity, "type") != "mention") return null;
        if (!entity.TryGetProperty("mentioned", out var mentioned) || TextOf(mentioned, "id") != bot) return null;
        return TextOf(entity, "text") ?? (TextOf(mentioned, "name") is { } name ? $"<at>{name}</at>" : null);
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
