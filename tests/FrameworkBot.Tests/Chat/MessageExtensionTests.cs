using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>The search for those who write a message finds sentences that can be cited.</summary>
public sealed class MessageExtensionTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private readonly RunningHost _bot = shipped.Host;

    [Theory]
    [InlineData("""[{"name":"searchKeywords","value":"mobile"}]""")]
    [InlineData("""[{"value":"What is TFX?"}]""")]
    [InlineData("""[{"name":"initialRun","value":"true"}]""")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task EveryResult_IsASentenceOfAnArticle_WithPreviewAndLink(string parameters)
    {
        var sentences = _bot.Corpus.Sentences.Select(sentence => sentence.Text).ToHashSet();
        var answer = await SearchAsync(parameters);
        Assert.Equal(("result", "list"), (answer["type"]!.GetValue<string>(), answer["attachmentLayout"]!.GetValue<string>()));
        Assert.NotEmpty(answer["attachments"]!.AsArray());
        foreach (var found in answer["attachments"]!.AsArray())
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", found!["contentType"]!.GetValue<string>());
            Assert.Contains(QuoteOf(found), sentences);
            Assert.Equal("application/vnd.microsoft.card.thumbnail", found["preview"]!["contentType"]!.GetValue<string>());
            Assert.NotEmpty(found["preview"]!["content"]!["title"]!.GetValue<string>());
            var link = new Uri(found["content"]!["actions"]![0]!["url"]!.GetValue<string>());
            Assert.Equal(QuoteOf(found), ArticleHtml.TextAt(await _bot.PageAsync(link.AbsoluteUri), link.Fragment[1..]));
        }
    }

    [Fact]
    public async Task Pages_AreCutFromOneList()
    {
        var all = Quotes(await SearchAsync("""[{"value":"mobile"}]"""));
        Assert.True(all.Length > 2);
        Assert.Equal(all[1..3], Quotes(await SearchAsync("""[{"value":"mobile"}]""", """{"skip":1,"count":2}""")));
        Assert.Empty(Quotes(await SearchAsync("""[{"value":"mobile"}]""", """{"skip":1000,"count":25}""")));
    }

    [Theory]
    [InlineData("vpn")]
    [InlineData("What does the weather do?")]
    [InlineData("hello")]
    public async Task NothingFound_IsSaid(string text)
    {
        var answer = await SearchAsync(new JsonArray(new JsonObject { ["value"] = text }).ToJsonString());
        Assert.Equal("message", answer["type"]!.GetValue<string>());
        Assert.NotEmpty(answer["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Search_LeavesTheConversationAlone()
    {
        await _bot.AskAsync("What is TFX?", "searching", "msteams");
        await SearchAsync("""[{"value":"mobile"}]""");
        var source = (await _bot.AskAsync(Say.Message("Which article says so?", "searching", "msteams")))[0];
        Assert.Contains("TFX", source.Text, StringComparison.Ordinal);
    }

    private static string[] Quotes(JsonNode answer) => [.. answer["attachments"]!.AsArray().Select(QuoteOf)];

    private static string QuoteOf(JsonNode? found) => found!["content"]!["body"]![0]!["inlines"]![0]!["text"]!.GetValue<string>()[1..^1];

    private async Task<JsonNode> SearchAsync(string parameters, string options = """{"skip":0,"count":25}""")
    {
        var value = new JsonObject { ["commandId"] = "search", ["parameters"] = JsonNode.Parse(parameters), ["queryOptions"] = JsonNode.Parse(options) };
        return JsonNode.Parse(await _bot.PostAsync(Say.Invoke("composeExtension/query", "searching", value)))!["composeExtension"]!;
    }
}
