using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Tests.Chat;

public sealed class ReplyTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private readonly RunningHost _bot = shipped.Host;

    public static TheoryData<string> Questions =>
        ["Which framework is best for mobile?", "Compare PyTorch and TensorFlow on debugging", "What is TFX?", "Execution model of PyTorch and Keras?", "When did PyTorch appear?"];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task EveryCitation_OpensThePageWhereItsQuoteIsMarked(string question)
    {
        await using var channel = await Connector.StartAsync();
        var reply = Assert.Single(await channel.SendAsync(_bot, Say.Message(question, $"open {question}")));

        Assert.Equal("markdown", reply.TextFormat);
        Assert.NotEmpty(reply.Statements);
        foreach (var (quote, number) in reply.Statements)
        {
            var link = new Uri(reply.LinkOf(number));
            Assert.StartsWith($"{_bot.Url}/articles/", link.AbsoluteUri, StringComparison.Ordinal);
            Assert.Equal(quote, ArticleHtml.TextAt(await _bot.PageAsync(link.AbsoluteUri), link.Fragment[1..]));
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task ExpectReplies_HasTheSameReply_AndNothingIsPosted(string question)
    {
        await using var channel = await Connector.StartAsync();
        var posted = Assert.Single(await channel.SendAsync(_bot, Say.Message(question, $"posted {question}")));
        channel.Replies.Clear();
        var returned = Assert.Single(await _bot.AskAsync(Say.Message(question, $"returned {question}").With("serviceUrl", channel.Url)));
        Assert.Equal(posted.Text, returned.Text);
        Assert.Empty(channel.Replies);
    }

    [Fact]
    public async Task Suggestions_AreButtonsThatSpeakForTheUser()
    {
        var reply = await _bot.AskAsync("Which framework is best for mobile?", "buttons");
        Assert.InRange(reply.Buttons.Count, 1, 3);
        Assert.Equal("u1", Assert.Single(reply.Json["suggestedActions"]!["to"]!.AsArray())!.GetValue<string>());
        foreach (var button in reply.Buttons)
        {
            Assert.Equal("imBack", button!["type"]!.GetValue<string>());
            Assert.Equal(button["title"]!.GetValue<string>(), button["value"]!.GetValue<string>());
        }
    }

    [Fact]
    public async Task OtherChannel_GetsPlainText_WithLinksAndSuggestionsInIt()
    {
        var reply = await _bot.AskAsync("Which framework is best for mobile?", "plain", "sms");
        Assert.Equal("plain", reply.TextFormat);
        Assert.Empty(reply.Buttons);
        Assert.DoesNotContain("**", reply.Text, StringComparison.Ordinal);
        Assert.Contains($" — {_bot.Url}/articles/", reply.Text, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^• “.+” \[1\]$", reply.Text);
        Assert.Matches(@"\n• [^“\n]+$", reply.Text);
    }

    [Fact]
    public async Task Mention_OfTheBot_IsNoPartOfTheQuestion()
    {
        var plain = await _bot.AskAsync("What is TFX?", "no mention");
        var mentioned = Assert.Single(await _bot.AskAsync(Say.Message("@Framework Bot: what is TFX?", "mention").With("entities",
            JsonNode.Parse("""[{"type":"mention","text":"@Framework Bot:","mentioned":{"id":"b1"}},{"type":"mention"},7]"""))));
        Assert.Equal(plain.Text, mentioned.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("🤷")]
    [InlineData("<script>alert(1)</script> **Flask** [x](y) zzqx?")]
    public async Task AnyText_GetsOneReply(string text)
    {
        var reply = await _bot.AskAsync(text, $"any {text}");
        Assert.NotEmpty(reply.Text);
        Assert.DoesNotContain("<", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingTyped_IsLogged()
    {
        using var log = new LogRecorder();
        _bot.Service<ILoggerFactory>().AddProvider(log);
        await _bot.AskAsync("Is Xyzzyplugh good for mobile?", "Xyzzyplugh", from: "Xyzzyplugh");
        using var missing = await _bot.Client.GetAsync(new Uri("/articles/Xyzzyplugh?Xyzzyplugh", UriKind.Relative));
        Assert.DoesNotContain("Xyzzyplugh", log.Text, StringComparison.Ordinal);
    }
}
