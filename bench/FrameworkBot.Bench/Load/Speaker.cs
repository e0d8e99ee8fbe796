using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FrameworkBot.Bench.Load;

/// <summary>One of the people who talk at once: says the turns of a dialog one after the other, each when the last was answered.</summary>
internal sealed class Speaker(HttpMessageInvoker http, Uri messages, ReplyEndpoint replies, Func<ScriptedTurn, JsonElement, bool> isRight, Func<Task>? pace)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly ArrayBufferWriter<byte> _body = new(1024);
    private string? _asked;
    private ScriptedTurn? _turn;
    private bool _heard;

    /// <summary>The milliseconds of each turn: from posting the message until the bot has answered the request, and so replied.</summary>
    public List<double> Times { get; } = new(100_000);

    /// <summary>How many turns were not answered rightly: refused, without a reply, or with another one.</summary>
    public int Wrong { get; private set; }

    /// <summary>Says all turns of a dialog in a new conversation.</summary>
    public async Task TalkAsync(IReadOnlyList<ScriptedTurn> dialog, string conversation)
    {
        replies.Enter(conversation, this);
        for (var i = 0; i < dialog.Count; i++)
        {
            if (pace is not null) await pace();
            _turn = dialog[i];
            _asked = conversation + "-" + i.ToString(CultureInfo.InvariantCulture);
            _heard = false;
            var start = Stopwatch.GetTimestamp();
            using var request = new HttpRequestMessage(HttpMethod.Post, messages) { Content = Activity(_turn.Say, conversation, _asked) };
            using var response = await http.SendAsync(request, CancellationToken.None);
            Times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (!response.IsSuccessStatusCode || !_heard) Wrong++;
        }
        replies.Leave(conversation);
    }

    /// <summary>Takes a reply; false when it answers nothing asked now, comes again, or says something else than it should.</summary>
    public bool Hear(string activity, JsonElement text)
    {
        if (_heard || !string.Equals(activity, _asked, StringComparison.Ordinal) || !isRight(_turn!, text)) return false;
        return _heard = true;
    }

    private ByteArrayContent Activity(string text, string conversation, string id)
    {
        _body.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_body))
        {
            json.WriteStartObject();
            json.WriteString("type", "message");
            json.WriteString("id", id);
            json.WriteString("timestamp", "2026-01-01T00:00:00.000Z");
            json.WriteString("channelId", "emulator");
            json.WriteString("serviceUrl", replies.Url);
            WriteAccount(json, "from", "user-1", "user");
            WriteAccount(json, "recipient", "bot-1", "bot");
            json.WriteStartObject("conversation");
            json.WriteString("id", conversation);
            json.WriteEndObject();
            json.WriteString("locale", "en-US");
            json.WriteString("textFormat", "plain");
            json.WriteString("text", text);
            json.WriteEndObject();
        }
        var content = new ByteArrayContent(_body.WrittenSpan.ToArray());
        content.Headers.ContentType = Json;
        return content;
    }

    private static void WriteAccount(Utf8JsonWriter json, string name, string id, string role)
    {
        json.WriteStartObject(name);
        json.WriteString("id", id);
        json.WriteString("name", id);
        json.WriteString("role", role);
        json.WriteEndObject();
    }
}
