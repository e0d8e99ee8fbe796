using System.Globalization;
using System.Net;
using System.Text;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>What channels post: whatever the body, it is answered or refused with a sentence.</summary>
internal sealed class Activities(FuzzedHost host, Channel channel)
{
    // Stands for the channel's address, so that a change of it does not have the bot call somebody else.
    private const string ServiceUrl = "https://channel.example";

    private const string Common = $$$"""
        "id":"ID","timestamp":"2026-01-01T00:00:00.000Z","channelId":"CHANNEL","serviceUrl":"{{{ServiceUrl}}}","from":{"id":"u1","name":"A. User","aadObjectId":"7f1d3c5e-9b8a-4d6f-a1b2-c3d4e5f60718","role":"user"},
        "conversation":{"id":"c1;messageid=1","isGroup":true,"tenantId":"t1","conversationType":"personal"},"recipient":{"id":"bot","name":"Bot"},"locale":"en-US",
        "entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"bot","name":"Bot"}},{"type":"clientInfo","locale":"en-US"}],"channelData":{"tenant":{"id":"t1"},"clientActivityID":"x"}
        """;

    private static readonly string[] Right =
    [
        $$$"""{"type":"message","text":"<at>Bot</at> Which framework is best for mobile?","textFormat":"plain","deliveryMode":"expectReplies","attachments":[{"contentType":"text/html","content":"<div>x</div>"}],{{{Common}}}}""",
        $$$"""{"type":"message","text":"Compare PyTorch and Keras",{{{Common}}}}""",
        $$$"""{"type":"message","value":{"bot":"continue","answer":"a1","next":0},"deliveryMode":"expectReplies",{{{Common}}}}""",
        $$$"""{"type":"conversationUpdate","membersAdded":[{"id":"u1"},{"id":"bot"}],"membersRemoved":[],{{{Common}}}}""",
        $$$"""{"type":"invoke","name":"composeExtension/query","value":{"commandId":"search","parameters":[{"name":"query","value":"browser"}],"queryOptions":{"skip":0,"count":25}},{{{Common}}}}""",
        $$$"""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"rate","data":{"liked":true}},"trigger":"manual"},{{{Common}}}}""",
        $$$"""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"good\"}"}},"replyToId":"r1",{{{Common}}}}""",
        $$$"""{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"replyToId":"r1",{{{Common}}}}""",
        $$$"""{"type":"installationUpdate","action":"add",{{{Common}}}}""",
        $$$"""{"type":"event","name":"webchat/join","value":{"language":"en"},{{{Common}}}}""",
        $$$"""{"type":"typing",{{{Common}}}}""",
        $$$"""{"type":"endOfConversation","code":"completedSuccessfully",{{{Common}}}}""",
    ];

    private static readonly string[] Channels = ["emulator", "msteams", "webchat", "directline", "slack", "skills"];
    private int _number;

    /// <summary>The target.</summary>
    public static FuzzTarget Target(FuzzedHost host, Channel channel) => new("activities", 22, 8, new Activities(host, channel).RunAsync, ["200", "400"]);

    private async Task<string> RunAsync(FuzzRandom random)
    {
        var id = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
        var text = random.Pick(Right).Replace("CHANNEL", random.Pick(Channels), StringComparison.Ordinal);
        var body = random.Chance(0.05) ? Encoding.UTF8.GetBytes(text) : random.Chance(0.5) ? TextChanges.Bytes(text, random) : JsonChanges.Change(Encoding.UTF8.GetBytes(text), random);
        var sent = Replace(Replace(body, ServiceUrl, channel.Url), "\"ID\"", $"\"{id}\"");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(sent) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", random.Chance(0.97) ? "application/json; charset=utf-8" : FuzzedHost.HeaderOf(TextChanges.Change("application/json", random)));
        if (random.Chance(0.02)) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Convert.ToBase64String(random.Bytes(random.Count(3000))));
        var status = await host.SendAsync(request);
        return status == HttpStatusCode.OK && sent.Length == 0 ? throw new FuzzFinding("Nothing was accepted.") : $"{(int)status}";
    }

    private static byte[] Replace(byte[] bytes, string what, string with)
    {
        var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(what));
        return at < 0 ? bytes : [.. bytes.AsSpan(0, at), .. Encoding.UTF8.GetBytes(with), .. bytes.AsSpan(at + what.Length)];
    }
}
