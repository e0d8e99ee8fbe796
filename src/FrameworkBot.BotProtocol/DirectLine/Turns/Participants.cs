using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.DirectLine.Conversations;

namespace FrameworkBot.BotProtocol.DirectLine.Turns;

/// <summary>Who takes part in a conversation, as activities say it.</summary>
internal sealed class Participants(DirectLineConversation conversation, string botName)
{
    /// <summary>
    /// No address: replies do not leave this process, and whoever would post to this one learns so at once.
    /// </summary>
    public const string ServiceUrl = "urn:frameworkbot:directline";

    private const string BotId = "bot";

    /// <summary>The conversation's channel.</summary>
    public string ChannelId => conversation.ChannelId;

    /// <summary>The user, under the name that the client gives.</summary>
    public JsonObject User(string? name = null)
    {
        var user = new JsonObject { ["id"] = conversation.UserId };
        if (!string.IsNullOrEmpty(name)) user["name"] = name;
        user["role"] = "user";
        return user;
    }

    /// <summary>The bot.</summary>
    public JsonObject Bot() => new() { ["id"] = BotId, ["name"] = botName, ["role"] = "bot" };

    /// <summary>The conversation.</summary>
    public JsonObject Conversation() => new() { ["id"] = conversation.Id };
}
