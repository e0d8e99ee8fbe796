using System.Text.Json.Nodes;

namespace FrameworkBot.Chat.Channels;

/// <summary>What only Teams understands of a message.</summary>
internal static class TeamsChannelData
{
    /// <summary>Has Teams show thumbs below the message.</summary>
    public static JsonObject Ratable() => new() { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } };
}
