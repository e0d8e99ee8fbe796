using FrameworkBot.BotProtocol.Activities;

namespace FrameworkBot.Chat.Channels;

/// <summary>The Agents Playground, which speaks in the names of other channels and differs from them here and there.</summary>
internal static class Playground
{
    private const string BotId = "00000000-0000-0000-0000-00000000000011";
    private const string ConnectorPath = "/_connector";

    /// <summary>Whether an activity comes from it.</summary>
    public static bool IsInPlayground(this Activity activity) =>
        activity.Recipient?.Id == BotId || activity.ServiceUrl?.TrimEnd('/').EndsWith(ConnectorPath, StringComparison.Ordinal) == true;
}
