using System.Net;
using System.Text;
using FrameworkBot.Chat.Text;
using Markdig;

namespace FrameworkBot.Tests.Chat;

public sealed class MarkdownEscapeTests
{
    private const string Alphabet = "ab1 .:-+#=>)(<>&;*_`[]\\~|!$\"'/“";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).UsePipeTables().Build();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("*a* **b** _c_ __init__ ~~d~~ `e`")]
    [InlineData("[a](javascript:alert(1)) ![b](c) [d]: e <https://f>")]
    [InlineData("&lt;b&gt; &amp; &#42; \\* \\[")]
    [InlineData("# a")]
    [InlineData("1. a")]
    [InlineData("12) a")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("+ a | b")]
    public void Text_IsShownAsItStands(string text)
    {
        AssertShown("<p>{0}</p>", text, MarkdownEscape.Line(text));
        AssertShown("<p>a\n{0}</p>", text, "a\n" + MarkdownEscape.Line(text));
        AssertShown("<ul>\n<li>“{0}” [1]</li>\n</ul>", text, $"- “{MarkdownEscape.Inline(text)}” [1]");
        AssertShown("<p><a href=\"u\">1 · {0}</a></p>", text, $"[1 · {MarkdownEscape.Inline(text)}](u)");
    }

    [Fact]
    public void AnyText_IsShownAsItStands()
    {
        var random = new Random(7);
        for (var n = 0; n < 20_000; n++)
        {
            var drawn = new StringBuilder();
            for (var i = random.Next(1, 12); i > 0; i--) drawn.Append(Alphabet[random.Next(Alphabet.Length)]);
            var text = drawn.ToString().Trim();
            if (text.Length == 0) continue;
            AssertShown("<p>{0}</p>", text, MarkdownEscape.Line(text));
            AssertShown("<ul>\n<li>“{0}” [1]</li>\n</ul>", text, $"- “{MarkdownEscape.Inline(text)}” [1]");
        }
    }

    [Fact]
    public void NamesWithUnderscores_StayReadableAsTheyStand() => Assert.Equal("torch_xla", MarkdownEscape.Inline("torch_xla"));

    private static void AssertShown(string frame, string text, string markdown)
    {
        var html = Markdown.ToHtml(markdown, Pipeline).Trim();
        var at = frame.IndexOf("{0}", StringComparison.Ordinal);
        Assert.StartsWith(frame[..at], html, StringComparison.Ordinal);
        Assert.EndsWith(frame[(at + 3)..], html, StringComparison.Ordinal);
        var inner = html[at..^(frame.Length - at - 3)];
        Assert.DoesNotContain('<', inner);
        Assert.Equal(text, WebUtility.HtmlDecode(inner));
    }
}
