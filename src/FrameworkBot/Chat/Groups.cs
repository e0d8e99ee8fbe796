using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat;

/// <summary>Whether a conversation has more than one person in it.</summary>
internal static class Groups
{
    /// <summary>Whether the channel says so.</summary>
    public static bool IsGroup(this Activity activity) =>
        activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
}
