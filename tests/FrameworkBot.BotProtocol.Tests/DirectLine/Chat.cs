using System.Text.Json.Nodes;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

/// <summary>A conversation as a client holds it: its id and its token.</summary>
internal sealed record Chat(DirectLineHost Host, JsonObject Body)
{
    public string Id => Body["conversationId"]!.GetValue<string>();

    public string Token => Body["token"]!.GetValue<string>();

    public string StreamUrl => Body["streamUrl"]!.GetValue<string>();

    public string Path => "/conversations/" + Id;

    public Task<HttpResponseMessage> TrySayAsync(string text, string from = "u1") =>
        TryPostAsync(new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = from }, ["text"] = text });

    public Task<HttpResponseMessage> TryPostAsync(JsonObject activity) => Host.PostAsync(Path + "/activities", Token, activity.ToJsonString());

    /// <summary>Posts a message, which must be accepted, and returns its id.</summary>
    public async Task<string> SayAsync(string text)
    {
        using var response = await TrySayAsync(text);
        return (await DirectLineHost.ReadAsync(response))["id"]!.GetValue<string>();
    }

    public async Task<(JsonObject[] Activities, string Watermark)> GetAsync(string watermark = "")
    {
        using var response = await Host.GetAsync($"{Path}/activities?watermark={watermark}", Token);
        var set = await DirectLineHost.ReadAsync(response);
        return ([.. set["activities"]!.AsArray().Select(activity => activity!.AsObject())], set["watermark"]!.GetValue<string>());
    }

    public async Task<Chat> ResumeAsync(string watermark = "")
    {
        using var response = await Host.GetAsync($"{Path}?watermark={watermark}", Token);
        return this with { Body = await DirectLineHost.ReadAsync(response) };
    }

    public Task<ClientSocket> ConnectAsync() => DirectLineHost.ConnectAsync(StreamUrl);
}
