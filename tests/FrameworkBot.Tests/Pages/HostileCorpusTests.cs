using System.Net;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;
using FrameworkBot.BotProtocol.Activities;
using FrameworkBot.Chat.Channels;
using FrameworkBot.Tests.Hosting;
using Markdig;

namespace FrameworkBot.Tests.Pages;

/// <summary>Articles whose text looks like markup: it stays text on the page and in the chat.</summary>
public sealed partial class HostileCorpusTests : IAsyncLifetime
{
    private const string Article = """
        ---
        id: hostile
        title: "<img src=x onerror=alert(1)> & *Title* [t](u)"
        author: "\"><script>alert(2)</script>"
        year: 2024
        url: "https://example.org/a?b=1&c='\"<d>"
        ---

        Above the first heading stands a line.

        ## <b>Heading</b> & \*more\*

        Frobnicator was released by <script>alert(3)</script> Initech in 2019.
        Frobnicator handles \*stars\*, \_lines\_, \`ticks\` and \[links](javascript:alert(4)) with ease.
        Frobnicator shows &amp;lt;i&amp;gt; and "quotes" & 'more' | pipes ~~ $$ as they are.

        - Quuxlib is a tool of </span></li></main> Initech.
        - Quuxlib costs 7 <blink>dollars</blink>.

        | Name <th> | Price " onclick="alert(5) |
        | --- | --- |
        | Quuxlib <td> | 7 & "8" |

        ```
        if (a < b && b > c) { </code></pre><script>alert(6)</script> }
            second  line
        ```
        """;

    private readonly CorpusFolder _folder = new CorpusFolder().With("articles/hostile.md", Article);
    private RunningHost _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningHost.StartAsync("--corpus", _folder.Path);

    public async Task DisposeAsync()
    {
        await _bot.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OnThePage_EverySentenceIsText()
    {
        var page = await _bot.PageAsync("/articles/hostile");
        foreach (var sentence in _bot.Corpus.Sentences)
            Assert.Equal(sentence.Text, ArticleHtml.TextAt(page, sentence.Anchor));
        foreach (var tag in (string[])["<script", "<img", "<b>", "<blink", "onclick=\"", "<d>"])
            Assert.DoesNotContain(tag, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h2 id=\"part-2\">&lt;b&gt;Heading&lt;/b&gt; &amp; *more*</h2>", page, StringComparison.Ordinal);
        foreach (var other in (string[])["/", "/articles"])
            Assert.DoesNotContain("<img", await _bot.PageAsync(other), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task InTheChat_EveryQuoteIsText()
    {
        var corpus = _bot.Corpus;
        var article = corpus.Articles[0];
        foreach (var sentence in corpus.Sentences.Where(sentence => corpus.PassageOf(sentence).Kind != PassageKind.Code))
        {
            var section = corpus.SectionOf(corpus.PassageOf(sentence)).Heading;
            var statement = new Statement(new Citation(1, article.Id, article.Title, section, sentence.Anchor, sentence.Text, article.Year, article.Url));
            var part = new AnswerPart(QuestionKind.Fact, Outcome.Answered, new Headline(sentence.Text, "<b> *rest*"), [statement], [sentence.Text]);
            var inbound = new Activity { ChannelId = "emulator", Conversation = new ConversationAccount { Id = "c" } };
            var text = Assert.Single(_bot.Service<ReplyWriter>().Write(new ChannelReply(new Answer([part], []), inbound))).Text!;

            var shown = WebUtility.HtmlDecode(AssertNoForeignMarkup(text));
            Assert.Contains($"<strong>{sentence.Text}</strong><b> *rest*</p>", shown, StringComparison.Ordinal);
            Assert.Contains($"<li>“{sentence.Text}” <a href=", shown, StringComparison.Ordinal);
            Assert.Contains($"<p>{sentence.Text}</p>", shown, StringComparison.Ordinal);
            Assert.Contains($"#{sentence.Anchor}\" title=\"{article.Title}: ", shown, StringComparison.Ordinal);
        }
    }

    // Which of these the bot answers is not the matter here.
    [Theory]
    [InlineData("What is Quuxlib?")]
    [InlineData("Who released Frobnicator in 2019?")]
    [InlineData("<script>alert(7)</script> Does Frobnicator handle *stars* and [links](javascript:alert(8))?")]
    public async Task InTheChat_NothingAskedOrQuotedIsMarkup(string question)
    {
        var reply = await _bot.AskAsync(question, question);
        AssertNoForeignMarkup(reply.Text);
        foreach (var (quote, number) in reply.Statements)
        {
            var link = new Uri(reply.LinkOf(number));
            Assert.Equal(quote, ArticleHtml.TextAt(await _bot.PageAsync(link.AbsoluteUri), link.Fragment[1..]));
        }
    }

    private string AssertNoForeignMarkup(string markdown)
    {
        var html = Markdown.ToHtml(markdown);
        foreach (var tag in (string[])["<script", "<img", "<b>", "<blink", "<em>", "<code>", "href=\"javascript"])
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        Assert.All(Link().Matches(html), link => Assert.StartsWith(_bot.Url, link.Groups[1].Value, StringComparison.Ordinal));
        return html;
    }

    [GeneratedRegex("href=\"([^\"]*)\"")]
    private static partial Regex Link();
}
