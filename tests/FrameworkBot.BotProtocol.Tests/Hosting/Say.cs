using System.Text.Json.Nodes;

namespace FrameworkBot.BotProtocol.Tests.Hosting;

/// <summary>Activities as a channel posts them.</summary>
internal static class Say
{
    /// <summary>A message with all that a turn needs.</summary>
    public static JsonObject Message(string? serviceUrl, string text = "hello", string? id = "a1", string conversation = "c1")
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["channelId"] = "emulator",
            ["from"] = new JsonObject { ["id"] = "u1", ["name"] = "User", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "b1", ["name"] = "Bot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
            ["text"] = text,
        };
        if (serviceUrl is not null) message["serviceUrl"] = serviceUrl;
        if (id is not null) message["id"] = id;
        return message;
    }

    public static JsonObject With(this JsonObject message, string name, JsonNode? value)
    {
        message[name] = value;
        return message;
    }

    public static JsonObject Without(this JsonObject message, string name)
    {
        message.Remove(name);
        return message;
    }

    public static Task<HttpResponseMessage> PostAsync(this BotHost bot, JsonObject activity) => bot.PostAsync(activity.ToJsonString());
}
