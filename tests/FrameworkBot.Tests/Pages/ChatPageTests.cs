using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Pages;

public sealed partial class ChatPageTests
{
    [Fact]
    public async Task WithTheWidget_OnlyScriptsWithTheResponsesNonceRun()
    {
        using var widget = new WidgetFile();
        await using var bot = await RunningHost.StartAsync(widget.Argument);
        var nonces = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            using var response = await bot.Client.GetAsync(new Uri("/", UriKind.Relative));
            var page = await response.Content.ReadAsStringAsync();
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            var nonce = Nonce().Match(policy).Groups[1].Value;
            Assert.Equal(
                $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
                "img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                policy);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            var scripts = Script().Matches(page);
            Assert.Equal(2, scripts.Count);
            Assert.All(scripts, script => Assert.Contains($" nonce=\"{WebUtility.HtmlEncode(nonce)}\"", WebUtility.HtmlDecode(script.Value), StringComparison.Ordinal));
            Assert.Equal(16, Convert.FromBase64String(nonce).Length);
            nonces.Add(nonce);
        }
        Assert.Equal(3, nonces.Count);
    }

    [Fact]
    public async Task WithTheWidget_TheFormStandsForThoseWithoutScript()
    {
        using var widget = new WidgetFile();
        await using var bot = await RunningHost.StartAsync(widget.Argument);
        var page = await bot.PageAsync("/");
        var plain = Regex.Match(page, "<noscript>(.*)</noscript>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("<form class=\"ask\" method=\"post\" action=\"/ask#latest\">", plain, StringComparison.Ordinal);
        foreach (var question in bot.Corpus.Domain.Topic.Questions)
            Assert.Contains($"<button name=\"suggestion\" value=\"{question}\" formnovalidate>{question}</button>", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Widget_IsServedCompressed_AndKeptForEver()
    {
        using var widget = new WidgetFile();
        await using var bot = await RunningHost.StartAsync(widget.Argument);
        var address = Regex.Match(await bot.PageAsync("/"), "src=\"(/webchat.js\\?v=[0-9a-f]{16})\"").Groups[1].Value;

        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip, deflate, br");
        using var response = await bot.Client.SendAsync(request);
        Assert.Equal("gzip", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(response.Headers.GetValues("Cache-Control")));
        Assert.Equal("Accept-Encoding", Assert.Single(response.Headers.Vary));
        var compressed = await response.Content.ReadAsByteArrayAsync();
        Assert.True(compressed.Length < WidgetFile.Text.Length / 2);
        using var reader = new StreamReader(new GZipStream(new MemoryStream(compressed), CompressionMode.Decompress));
        Assert.Equal(WidgetFile.Text, await reader.ReadToEndAsync());

        Assert.Equal(WidgetFile.Text, await bot.PageAsync(address));
    }

    [Fact]
    public async Task WithoutTheWidget_ThePageIsAFormWithoutScript()
    {
        await using var bot = await RunningHost.StartAsync(WidgetFile.Missing);
        using var response = await bot.Client.GetAsync(new Uri("/", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
            Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<noscript", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<form class=\"ask\" method=\"post\" action=\"/ask#latest\">", page, StringComparison.Ordinal);
        using var script = await bot.Client.GetAsync(new Uri("/webchat.js", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, script.StatusCode);
    }

    [Theory]
    [InlineData("/?embed")]
    [InlineData("/ask?embed")]
    public async Task AllowedOrigins_MayFrameTheChat_AndNothingElse(string path)
    {
        using var widget = new WidgetFile();
        await using var bot = await RunningHost.StartAsync(
            widget.Argument, "--Site:AllowedOrigins:0=https://www.example.org", "--Site:AllowedOrigins:1=http://localhost:8080");
        using var response = await bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.EndsWith("; frame-ancestors 'self' https://www.example.org http://localhost:8080", policy, StringComparison.Ordinal);
        Assert.Contains("action=\"/ask?embed#latest\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var article = await bot.Client.GetAsync(new Uri("/articles", UriKind.Relative));
        Assert.EndsWith("; frame-ancestors 'none'", Assert.Single(article.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Title_IsWhatThePagesCallTheBot_AsText()
    {
        await using var bot = await RunningHost.StartAsync(WidgetFile.Missing, "--Site:Title=Ask <us> & \"them\"");
        Assert.Contains("<title>Ask &lt;us&gt; &amp; &quot;them&quot;</title>", await bot.PageAsync("/"), StringComparison.Ordinal);
        Assert.Contains("<title>Articles · Ask &lt;us&gt; &amp; &quot;them&quot;</title>", await bot.PageAsync("/articles"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EmbedScript_IsForPagesOfOthers()
    {
        await using var bot = await RunningHost.StartAsync(WidgetFile.Missing);
        using var response = await bot.Client.GetAsync(new Uri("/embed.js", UriKind.Relative));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("public, max-age=3600", response.Headers.CacheControl?.ToString());
        Assert.Equal("cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));

        using var again = new HttpRequestMessage(HttpMethod.Get, "/embed.js");
        again.Headers.IfNoneMatch.Add(response.Headers.ETag!);
        using var unchanged = await bot.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var own = await bot.Client.GetAsync(new Uri("/chat.js", UriKind.Relative));
        Assert.Equal("no-cache", own.Headers.CacheControl?.ToString());
        Assert.False(own.Headers.Contains("Cross-Origin-Resource-Policy"));
    }

    [GeneratedRegex("script-src 'nonce-([A-Za-z0-9+/=]+)';")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();
}
