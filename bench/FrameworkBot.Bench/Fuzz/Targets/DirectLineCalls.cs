using System.Text;
using System.Text.Json.Nodes;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>Calls of Direct Line, with a right token more often than not: whatever address and body, each is answered or refused with a sentence.</summary>
internal sealed class DirectLineCalls(FuzzedHost host)
{
    private const string Root = "/v3/directline/";
    private const int CallsOfAConversation = 300;

    private static readonly string[] Right =
    [
        """{"type":"message","text":"Which framework is best for mobile?","from":{"id":"u1","name":"A"},"locale":"en-US","channelData":{"clientActivityID":"a1","clientTimestamp":"2026-01-01T00:00:00.000Z"},"entities":[{"type":"ClientCapabilities","requiresBotState":true}]}""",
        """{"type":"message","text":"why?","from":{"id":"u1"}}""",
        """{"type":"message","value":{"bot":"continue"},"from":{"id":"u1"}}""",
        """{"type":"event","name":"webchat/join","value":{"language":"en"},"from":{"id":"u1"}}""",
        """{"type":"typing","from":{"id":"u1"}}""",
        """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"x","from":{"id":"u1"}}""",
    ];

    private static readonly string[] User = ["""{"user":{"id":"dl_u1","name":"A"}}""", """{"user":{"id":"dl_u1"},"trustedOrigins":["http://localhost"]}"""];

    private readonly Lock _gate = new();
    private (string Token, string Id) _chat;
    private int _calls;

    /// <summary>The target.</summary>
    public static async Task<FuzzTarget> TargetAsync(FuzzedHost host)
    {
        var calls = new DirectLineCalls(host);
        await calls.BeginAsync();
        return new("directline", 18, 8, calls.RunAsync, ["200", "400", "403", "404"]);
    }

    private async Task<string> RunAsync(FuzzRandom random)
    {
        if (Interlocked.Increment(ref _calls) % CallsOfAConversation == 0) await BeginAsync();
        (string token, string id) chat;
        lock (_gate) chat = _chat;
        if (random.Chance(0.1)) chat.id = Uri.EscapeDataString(Sound(TextChanges.Change(chat.id, random)));
        var (method, path, bodies) = random.Next(12) switch
        {
            0 => (HttpMethod.Post, "tokens/generate", User),
            1 => (HttpMethod.Post, "tokens/refresh", User),
            2 => (HttpMethod.Post, "conversations", User),
            3 => (HttpMethod.Get, $"conversations/{chat.id}?watermark={Watermark(random)}", null),
            4 or 5 => (HttpMethod.Get, $"conversations/{chat.id}/activities?watermark={Watermark(random)}", null),
            6 => (HttpMethod.Post, $"conversations/{chat.id}/upload?userId=u1", User),
            7 => (random.Pick((HttpMethod[])[HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Options, HttpMethod.Head, HttpMethod.Patch]), $"conversations/{chat.id}/{Uri.EscapeDataString(Sound(TextChanges.Change("activities", random)))}", null),
            _ => (HttpMethod.Post, $"conversations/{chat.id}/activities", Right),
        };
        using var request = new HttpRequestMessage(method, Root + (path.Length > 6000 ? path[..6000] : path));
        if (bodies is not null) request.Content = Content(random.Pick(bodies), random);
        var token = random.Chance(0.85) ? chat.token : FuzzedHost.HeaderOf(TextChanges.Change(chat.token, random));
        if (random.Chance(0.97)) request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        if (random.Chance(0.05)) request.Headers.TryAddWithoutValidation("Origin", random.Pick((string[])["http://evil.example", "null", "http://localhost", "x", "", "http://127.0.0.1:1", "https://[::1]"]));
        return $"{(int)await host.SendAsync(request)}";
    }

    private static ByteArrayContent Content(string right, FuzzRandom random)
    {
        var content = new ByteArrayContent(random.Chance(0.1) ? Encoding.UTF8.GetBytes(right) : random.Chance(0.5) ? TextChanges.Bytes(right, random) : JsonChanges.Change(Encoding.UTF8.GetBytes(right), random));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }

    private static string Watermark(FuzzRandom random) => random.Pick((string[])["", "0", "1", "-1", "99999999999", "9223372036854775807", "9223372036854775808", "x", "%00", "0x1", "1&watermark=2", "%F0%9F%AB%96", "%ff", "1.5", "+1"]);

    // Half a letter is none in an address.
    private static string Sound(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private async Task BeginAsync()
    {
        var begun = await BeginAsync(host);
        lock (_gate) _chat = (begun.Token, begun.Id);
    }

    /// <summary>A conversation that has begun.</summary>
    public static async Task<(string Token, string Id, string StreamUrl)> BeginAsync(FuzzedHost host)
    {
        using var generated = await host.Http.PostAsync(Root + "tokens/generate", null);
        var token = JsonNode.Parse(await generated.Content.ReadAsStringAsync())!["token"]!.GetValue<string>();
        using var request = new HttpRequestMessage(HttpMethod.Post, Root + "conversations");
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
        using var response = await host.Http.SendAsync(request);
        var chat = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return (token, chat["conversationId"]!.GetValue<string>(), chat["streamUrl"]!.GetValue<string>());
    }
}
