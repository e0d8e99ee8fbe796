using System.Net;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Tests.Hosting;
using Markdig;

namespace FrameworkBot.Tests.Pages;

/// <summary>Articles whose text looks like markup: it stays text on the page and in the chat.</summary>
public sealed class HostileCorpusTests : IAsyncLifetime
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
        foreach (var sentence in _bot.Service<Corpus>().Sentences)
            Assert.Equal(sentence.Text, ArticleHtml.TextAt(page, sentence.Anchor));
        foreach (var tag in (string[])["<script", "<img", "<b>", "<blink", "onclick=\"", "<d>"])
            Assert.DoesNotContain(tag, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<h2 id=\"part-2\">&lt;b&gt;Heading&lt;/b&gt; &amp; *more*</h2>", page, StringComparison.Ordinal);
        foreach (var other in (string[])["/", "/articles"])
            Assert.DoesNotContain("<img", await _bot.PageAsync(other), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Who released Frobnicator in 2019?")]
    [InlineData("Does Frobnicator handle stars, lines, ticks and links with ease?")]
    [InlineData("How does Frobnicator show quotes and pipes as they are?")]
    [InlineData("How many dollars does Quuxlib cost?")]
    public async Task InTheChat_EveryQuoteIsText(string question)
    {
        var reply = await _bot.AskAsync(question, question);
        Assert.NotEmpty(reply.Statements);
        var html = Markdown.ToHtml(reply.Text);
        foreach (var tag in (string[])["<script", "<img", "<b>", "<blink", "<em>", "<code>", "href=\"javascript"])
            Assert.DoesNotContain(tag, html, StringComparison.OrdinalIgnoreCase);
        foreach (var (quote, number) in reply.Statements)
        {
            Assert.Contains(_bot.Service<Corpus>().Sentences, sentence => sentence.Text == quote);
            Assert.Contains($"“{quote}”", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
            var link = new Uri(reply.LinkOf(number));
            Assert.Equal(quote, ArticleHtml.TextAt(await _bot.PageAsync(link.AbsoluteUri), link.Fragment[1..]));
        }
    }
}
