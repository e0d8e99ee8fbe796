using System.Text.Json.Nodes;

namespace FrameworkBot.Tests.Hosting;

/// <summary>Activities as a channel posts them.</summary>
internal static class Say
{
    /// <summary>A message with all that a turn needs but the serviceUrl.</summary>
    public static JsonObject Message(string text, string conversation, string channel = "emulator", string from = "u1") =>
        Activity("message", conversation, channel, from).With("text", text);

    /// <summary>A conversationUpdate that adds members to a conversation with the bot "b1".</summary>
    public static JsonObject Joined(string conversation, params string[] members) =>
        Activity("conversationUpdate", conversation, "emulator", members[0])
            .With("membersAdded", new JsonArray([.. members.Select(id => new JsonObject { ["id"] = id })]));

    public static JsonObject With(this JsonObject activity, string name, JsonNode? value)
    {
        activity[name] = value;
        return activity;
    }

    /// <summary>The same in a Teams group chat.</summary>
    public static JsonObject InGroup(this JsonObject activity)
    {
        activity["channelId"] = "msteams";
        activity["conversation"]!["conversationType"] = "groupChat";
        activity["conversation"]!["isGroup"] = true;
        return activity;
    }

    /// <summary>The same from the Agents Playground.</summary>
    public static JsonObject InPlayground(this JsonObject activity) => activity.With("serviceUrl", "http://localhost:56150/_connector");

    /// <summary>An installationUpdate of Teams in a personal chat.</summary>
    public static JsonObject Installed(string conversation, string action = "add") =>
        Activity("installationUpdate", conversation, "msteams", "u1").With("action", action);

    /// <summary>An invoke of Teams.</summary>
    public static JsonObject Invoke(string name, string conversation, JsonNode? value) =>
        Activity("invoke", conversation, "msteams", "u1").With("name", name).With("value", value).With("serviceUrl", "http://localhost:1");

    /// <summary>The invoke of a thumb in Teams.</summary>
    public static JsonObject Rated(string conversation, string actionValue, string? replyToId = null) =>
        Invoke("message/submitAction", conversation, new JsonObject { ["actionName"] = "feedback", ["actionValue"] = JsonNode.Parse(actionValue) }).With("replyToId", replyToId);

    /// <summary>The event of a thumb in Web Chat.</summary>
    public static JsonObject Thumb(string conversation, string channel, JsonNode action) => Activity("event", conversation, channel, "u1")
        .With("name", "webchat:activity-status/feedback").With("entities", new JsonArray(action)).With("serviceUrl", "http://localhost:1");

    private static JsonObject Activity(string type, string conversation, string channel, string from) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = channel,
        ["from"] = new JsonObject { ["id"] = from, ["name"] = "User" },
        ["recipient"] = new JsonObject { ["id"] = "b1", ["name"] = "Bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    };
}
