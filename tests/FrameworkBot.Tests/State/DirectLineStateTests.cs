using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.State;

/// <summary>Direct Line's conversations go on where another process takes them up.</summary>
public sealed class DirectLineStateTests(PostgresServer server) : IClassFixture<PostgresServer>, IDisposable
{
    // The longest: what is read after a message must hold its answer, on a busy machine too.
    private const string Wait = "--DirectLine:WaitForBotMilliseconds=15000";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AConversation_WithItsTokenAndHistory_GoesOn_AfterARestart()
    {
        string[] inFile = [Wait, "--State:Store=File", $"--State:Path={_folder.File()}"];
        string id, token, watermark;
        string[] before;
        await using (var host = await RunningHost.StartAsync(inFile))
        {
            (id, token) = await BeginAsync(host);
            await SayAsync(host, id, token, "Which framework is best for mobile?");
            (before, watermark) = await ReadAsync(host, id, token, null);
        }
        await using var again = await RunningHost.StartAsync(inFile);
        Assert.Equal(before, (await ReadAsync(again, id, token, null)).Texts);
        await SayAsync(again, id, token, "source?");
        var (texts, _) = await ReadAsync(again, id, token, watermark);
        Assert.Equal("source?", texts[0]);
        Assert.Contains("[1]", texts[1], StringComparison.Ordinal);
        Assert.Equal(2, texts.Length);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(again, HttpMethod.Post, "conversations", token)).StatusCode);
        Assert.Equal(before.Length + 2, (await ReadAsync(again, id, token, null)).Texts.Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File() + ".key"));
    }

    [PostgresFact]
    public async Task WhatIsSaidToOneReplica_ComesOverTheStreamOfAnother_AndEachIsReadOnBoth()
    {
        string[] shared = [Wait, "--State:Store=Postgres", $"--State:Connection={await server.CreateDatabaseAsync()}", $"--DirectLine:SigningKey={Convert.ToBase64String(new byte[32])}", "--Site:PublicUrl=https://bot.example.org"];
        await using var one = await RunningHost.StartAsync(shared);
        await using var other = await RunningHost.StartAsync(shared);
        var (id, token) = await BeginAsync(one);

        var resumed = await JsonAsync(await SendAsync(other, HttpMethod.Get, $"conversations/{id}", token));
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(resumed["streamUrl"]!.GetValue<string>().Replace("wss://bot.example.org", other.Url.Replace("http", "ws", StringComparison.Ordinal), StringComparison.Ordinal)), default);
        await SayAsync(one, id, token, "Which framework is best for mobile?");
        var heard = new List<string>();
        while (!heard.Contains("Which framework is best for mobile?") || heard[^1].StartsWith("Which", StringComparison.Ordinal)) heard.AddRange(await HearAsync(socket));

        await SayAsync(other, id, token, "source?");
        await SayAsync(one, id, token, "why?");
        var (onOne, _) = await ReadAsync(one, id, token, null);
        var (onOther, _) = await ReadAsync(other, id, token, null);
        Assert.Equal(onOne, onOther);
        Assert.Equal(heard, onOne[..heard.Count]);
        Assert.Equal(["Which framework is best for mobile?", "source?", "why?"], onOne.Where(text => text.EndsWith('?') && !text.Contains('\n', StringComparison.Ordinal)));
    }

    private static async Task<(string Id, string Token)> BeginAsync(RunningHost host)
    {
        var token = (await JsonAsync(await SendAsync(host, HttpMethod.Post, "tokens/generate", null)))["token"]!.GetValue<string>();
        var begun = await JsonAsync(await SendAsync(host, HttpMethod.Post, "conversations", token));
        return (begun["conversationId"]!.GetValue<string>(), begun["token"]!.GetValue<string>());
    }

    private static async Task SayAsync(RunningHost host, string id, string token, string text)
    {
        using var answer = await SendAsync(host, HttpMethod.Post, $"conversations/{id}/activities", token, new JsonObject { ["type"] = "message", ["from"] = new JsonObject { ["id"] = "me" }, ["text"] = text });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<(string[] Texts, string Watermark)> ReadAsync(RunningHost host, string id, string token, string? watermark)
    {
        var set = await JsonAsync(await SendAsync(host, HttpMethod.Get, $"conversations/{id}/activities?watermark={watermark}", token));
        return (Texts(set), set["watermark"]!.GetValue<string>());
    }

    private static async Task<string[]> HearAsync(ClientWebSocket socket)
    {
        using var limit = new CancellationTokenSource(Patience);
        var buffer = new byte[256 * 1024];
        var length = 0;
        ValueWebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer.AsMemory(length), limit.Token);
            length += part.Count;
        }
        while (!part.EndOfMessage);
        return length == 0 ? [] : Texts(JsonNode.Parse(buffer.AsSpan(0, length))!);
    }

    private static string[] Texts(JsonNode set) =>
        [.. set["activities"]!.AsArray().Where(activity => activity!["type"]!.GetValue<string>() == "message").Select(activity => activity!["text"]!.GetValue<string>())];

    private static async Task<HttpResponseMessage> SendAsync(RunningHost host, HttpMethod method, string path, string? token, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, "/v3/directline/" + path);
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await host.Client.SendAsync(request);
    }

    private static async Task<JsonNode> JsonAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, text);
            return JsonNode.Parse(text)!;
        }
    }
}
