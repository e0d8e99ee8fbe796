using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Channels;
using FrameworkBot.Tests.Hosting;
using Markdig;

namespace FrameworkBot.Tests.Chat.Channels;

/// <summary>Articles that look like markup, and articles beyond measure: in every channel their text stays text, and the limits hold.</summary>
public sealed partial class HostileAnswerTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private static readonly string[] Hostile =
    [
        "[1]: javascript:alert(1) \"x\"",
        "x\n\n[1]: https://evil.example \"x\"\n[2]: javascript:alert(2)",
        "</p><script>alert(1)</script> <at>Everyone</at> ![a](https://evil.example/p.png)",
        "**bold** _it_ `code` ~~no~~ | a | b | # head \\[ $$ [x](javascript:alert(1)) [y][1] <https://evil.example>",
        "{{DATE(2020-01-01T00:00:00Z,SHORT)}} ${$root.secret}",
        "# [1]",
        "<speak>x</speak>",
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void HostileText_StaysText(string channel, int text)
    {
        var hostile = Hostile[text];
        foreach (var reply in Render(channel, AnswerOf(hostile, 3)))
        {
            var html = reply.TextFormat == "markdown" ? Markdown.ToHtml(reply.Text!) : "";
            foreach (var tag in (string[])["<script", "<img", "<em>", "<code>", "<del>", "<at>", "<h1>"]) Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
            Assert.All(Link().Matches(html), link => Assert.StartsWith(shipped.Host.Url, link.Groups[1].Value, StringComparison.Ordinal));
            if (html.Length > 0) Assert.Contains(Squeeze(hostile), Squeeze(WebUtility.HtmlDecode(Tag().Replace(html, ""))), StringComparison.Ordinal);
            Assert.DoesNotContain("<", reply.Speak ?? "", StringComparison.Ordinal);
            foreach (var card in reply.Attachments ?? []) AssertInert(JsonNode.Parse(card.Content!.Value.GetRawText())!, hostile);
            foreach (var claim in reply.Entities?.SelectMany(entity => entity.Citation ?? []) ?? []) Assert.StartsWith(shipped.Host.Url, claim.Appearance.Url, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Channels))]
    public void TextBeyondMeasure_IsCutToTheLimits(string channel)
    {
        foreach (var text in (string[])[string.Concat(Enumerable.Repeat("[long] word ", 4000)), new('[', 40_000), string.Concat(Enumerable.Repeat("👩‍👩‍👧", 9000)), new('界', 30_000)])
        {
            var found = Case(channel);
            Reply[] replies = [.. Render(channel, AnswerOf(text, 12)).Select(Json)];
            Assert.Equal("", string.Join('\n', ReplyFaults.Of(found, replies)));
            Assert.All(replies, reply => Assert.DoesNotContain('\uFFFD', reply.Json.ToJsonString()));
        }
    }

    [Fact]
    public void Beyond10Citations_TeamsListsTheRestInTheText()
    {
        var reply = Render("teams-personal", AnswerOf("A sentence.", 12))[0];
        Assert.Equal(Enumerable.Range(1, 10), reply.Entities![0].Citation!.Select(claim => claim.Position));
        Assert.Matches(@"\n\nSources:\n\n\[11 · [^\]]+\]\(http[^)]+\)\n\n\[12 · ", reply.Text);
    }

    public static TheoryData<string> Channels => [.. ChannelCase.All.Select(channel => channel.Name)];

    public static TheoryData<string, int> Cases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var channel in ChannelCase.All)
                for (var text = 0; text < Hostile.Length; text++)
                    cases.Add(channel.Name, text);
            return cases;
        }
    }

    private static ChannelCase Case(string name) => ChannelCase.All.Single(channel => channel.Name == name);

    // Runs read no Markdown; what else cards read is a date in braces, and addresses.
    private static void AssertInert(JsonNode card, string hostile)
    {
        Assert.Equal("", string.Join('\n', CardCheck.Of(card)));
        var json = card.ToJsonString();
        Assert.DoesNotContain("TextBlock\"", json.Replace("RichTextBlock", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("{{", string.Concat(Texts(card)), StringComparison.Ordinal);
        if (card["columns"] is null && hostile.Length < 60 && json.Contains("inlines", StringComparison.Ordinal) && json.Contains("ColumnSet", StringComparison.Ordinal))
            Assert.Contains(Texts(card), text => text.Replace("\u200B", "", StringComparison.Ordinal).Contains(hostile, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Texts(JsonNode node) => node switch
    {
        JsonObject element when element["type"]?.GetValue<string>() == "TextRun" => [element["text"]!.GetValue<string>()],
        JsonObject element => element.SelectMany(property => property.Value is { } value ? Texts(value) : []),
        JsonArray list => list.SelectMany(item => Texts(item!)),
        _ => [],
    };

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Answer AnswerOf(string text, int statements)
    {
        Statement[] stated = [.. Enumerable.Range(1, statements).Select(number => new Statement(new Citation(number, "two-giants", text, text, FormattableString.Invariant($"s-{number}"), text, 2025, null)))];
        var table = new AnswerTable([text, "b"], [new AnswerRow(text, [new AnswerCell([new CellValue(text, stated[0])]), new AnswerCell([])])]);
        return new Answer([new AnswerPart(QuestionKind.Recommend, Outcome.Answered, new Headline(text, ""), stated, [text]) { Table = table }], ["Why?", text, new string('x', 5000)]);
    }

    private static Reply Json(OutboundActivity activity) => new(JsonNode.Parse(JsonSerializer.Serialize(activity, OfTests))!.AsObject());

    private static readonly JsonSerializerOptions OfTests = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private IReadOnlyList<OutboundActivity> Render(string channel, Answer answer)
    {
        var message = Case(channel).Message("x", "c", 1);
        var inbound = JsonSerializer.Deserialize<Activity>(message.ToJsonString(), OfTests)!;
        return shipped.Host.Service<ReplyWriter>().Write(new ChannelReply(answer, inbound, "0123", IsRatable: true));
    }

    [GeneratedRegex("(?:href|src)=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
