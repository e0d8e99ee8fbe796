using System.Net;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Pages;

public sealed class ArticlePageTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task EverySentence_HasItsOwnAnchor_AndStandsThereWordForWord()
    {
        var corpus = _bot.Corpus;
        foreach (var article in corpus.Articles)
        {
            var page = await _bot.PageAsync($"/articles/{article.Id}");
            var ids = ArticleHtml.Ids(page).ToArray();
            Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
            foreach (var sentence in article.Passages.SelectMany(passage => passage.Sentences))
                Assert.Equal(sentence.Text, ArticleHtml.TextAt(page, sentence.Anchor));
        }
    }

    [Fact]
    public async Task List_LeadsToEveryArticle()
    {
        var list = await _bot.PageAsync("/articles");
        var about = await _bot.PageAsync("/about");
        foreach (var article in _bot.Corpus.Articles)
        {
            Assert.Contains($"href=\"/articles/{article.Id}\"", list, StringComparison.Ordinal);
            Assert.Contains($"href=\"/articles/{article.Id}\"", about, StringComparison.Ordinal);
            Assert.Contains($"<h1>{WebUtility.HtmlEncode(article.Title)}</h1>", await _bot.PageAsync($"/articles/{article.Id}"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/articles/nope")]
    [InlineData("/articles/Two-Giants")]
    [InlineData("/articles/%3Cscript%3E")]
    [InlineData("/articles/..%2f..%2fappsettings.json")]
    [InlineData("/appsettings.json")]
    [InlineData("/nowhere/at/all")]
    public async Task WhatIsNotThere_Is404_WithTheArticlesThatAre(string path)
    {
        using var response = await _bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("href=\"/articles/two-giants\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("script", page, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("/about")]
    [InlineData("/articles")]
    [InlineData("/articles/two-giants")]
    [InlineData("/articles/nope")]
    [InlineData("/health")]
    [InlineData("/site.css")]
    [InlineData("/icon.svg")]
    [InlineData("/chat.js")]
    [InlineData("/embed.js")]
    public async Task EveryResponse_ForbidsScriptAndFrames(string path)
    {
        using var response = await _bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Pages_WorkWithoutScriptAndInlineStyle_AndCanBeAskedForByHead()
    {
        foreach (var path in (string[])["/about", "/ask", "/articles", "/articles/two-giants"])
        {
            var page = await _bot.PageAsync(path);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("style=", page, StringComparison.OrdinalIgnoreCase);
            using var request = new HttpRequestMessage(HttpMethod.Head, path);
            using var response = await _bot.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        }
        Assert.Contains("span:target", await _bot.PageAsync("/site.css"), StringComparison.Ordinal);
    }
}
