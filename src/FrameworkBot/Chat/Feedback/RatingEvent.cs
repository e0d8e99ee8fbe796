using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.Feedback;

/// <summary>The event that Web Chat sends for a thumb.</summary>
internal static class RatingEvent
{
    private const string Name = "webchat:activity-status/feedback";

    /// <summary>The vote in an event; null for other events.</summary>
    public static Vote? Read(Activity activity)
    {
        if (activity.Name != Name) return null;
        return (activity.Entities ?? []).Select(entity => Json.Text(Json.Get(entity, "target"), "urlTemplate")).OfType<string>().Select(RatingLink.Read).FirstOrDefault(vote => vote is not null);
    }
}
