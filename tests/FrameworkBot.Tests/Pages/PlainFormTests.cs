using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Pages;

/// <summary>The chat without script: what a browser would send, and what it gets.</summary>
public sealed partial class PlainFormTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private static readonly Uri Form = new("/ask", UriKind.Relative);
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task FollowUps_LeanOnWhatThePageSendsAlong()
    {
        string[] questions = ["Which framework is best for mobile?", "and in the browser?", "why?"];
        var answerer = _bot.Answerer;
        var conversation = Conversation.Empty;
        string page = await _bot.PageAsync("/ask");
        foreach (var question in questions)
        {
            page = await AskAsync([.. Earlier(page).Select(text => ("earlier", text)), ("question", question)]);
            (var answer, conversation) = answerer.Answer(question, conversation);
            var latest = Latest(page);
            Assert.Contains($"<h2>{WebUtility.HtmlEncode(question)}</h2>", latest, StringComparison.Ordinal);
            Assert.Equal(answer.Parts.SelectMany(part => part.Statements).Select(statement => statement.Text), Quotes(latest).Select(quote => quote.Text));
            Assert.Equal(answer.Suggestions, Suggestions(page));
        }
        Assert.Equal(questions, Earlier(page));
        Assert.Equal(questions.Length, Regex.Count(page, "<section class=\"exchange\""));
    }

    [Fact]
    public async Task EveryNumber_OpensTheQuotedSentence()
    {
        var latest = Latest(await AskAsync(("question", "Which framework is best for mobile?")));
        var quotes = Quotes(latest).ToArray();
        Assert.NotEmpty(quotes);
        foreach (var (text, link) in quotes)
        {
            var parts = link.Split('#');
            Assert.Equal(text, ArticleHtml.TextAt(await _bot.PageAsync(parts[0]), parts[1]));
        }
    }

    [Fact]
    public async Task Table_CitesInItsCells_AndItsSourcesAreListed()
    {
        var page = await AskAsync(("question", "Compare PyTorch and TensorFlow on debugging"));
        var table = _bot.Answerer.Answer("Compare PyTorch and TensorFlow on debugging", Conversation.Empty).Answer.Parts[0].Table;
        Assert.NotNull(table);
        foreach (var citation in table.Citations)
        {
            var link = $"href=\"/articles/{citation.ArticleId}#{citation.Anchor}\"";
            Assert.Matches($"<table.*{link}.*</table>", Latest(page).ReplaceLineEndings(""));
            Assert.Matches($"<ul class=\"sources\">.*{link}.*</ul>", Latest(page).ReplaceLineEndings(""));
        }
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\"><script>alert(2)</script>")]
    [InlineData("</section></form><h1>What is TFX?")]
    [InlineData("' onfocus=alert(3) autofocus x='")]
    [InlineData("&lt;b&gt; \ud800 What is TFX?")]
    public async Task WhatIsTyped_StaysText(string question)
    {
        var page = await AskAsync(("earlier", question), ("question", question));
        foreach (var markup in (string[])["<img", "<script", "<h1>What", "onfocus=alert(3) autofocus x='\""])
            Assert.DoesNotContain(markup, page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, Regex.Count(page, "<section class=\"exchange\""));
        Assert.Equal(1, Regex.Count(page, "</form>"));
        var again = await AskAsync([.. Earlier(page).Select(text => ("earlier", text)), ("question", "why?")]);
        Assert.Equal(Earlier(page), Earlier(again).Take(2));
    }

    [Fact]
    public async Task TappedSuggestion_IsAskedInPlaceOfTheTypedText()
    {
        var latest = Latest(await AskAsync(("question", "something else"), ("suggestion", "What is TFX?")));
        Assert.Contains("<h2>What is TFX?</h2>", latest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingTyped_ChangesNothing()
    {
        var page = await AskAsync(("earlier", "What is TFX?"), ("question", "  "));
        Assert.Equal(["What is TFX?"], Earlier(page));
    }

    [Fact]
    public async Task OnlyTheLatestQuestionsAreCarriedOn()
    {
        var page = await AskAsync([.. Enumerable.Range(0, 20).Select(i => ("earlier", $"What is TFX {i}?")), ("question", "why?")]);
        Assert.Equal([.. Enumerable.Range(1, 19).Select(i => $"What is TFX {i}?"), "why?"], Earlier(page));
    }

    [Fact]
    public async Task WhatCannotBeUsed_IsOneSentence()
    {
        await AssertProblemAsync(Fields(("question", new string('a', 1001))), HttpStatusCode.BadRequest);
        await AssertProblemAsync(Fields(("earlier", new string('a', 1001)), ("question", "why?")), HttpStatusCode.BadRequest);
        await AssertProblemAsync(Fields([.. Enumerable.Repeat(("earlier", "why?"), 100)]), HttpStatusCode.BadRequest);
        await AssertProblemAsync(Fields(("question", "What is\0 TFX?")), HttpStatusCode.BadRequest);
        await AssertProblemAsync(Fields(("x", new string('a', 300_000))), HttpStatusCode.RequestEntityTooLarge);
        await AssertProblemAsync(new StringContent("{}", Encoding.UTF8, "application/json"), HttpStatusCode.UnsupportedMediaType);
        await AssertProblemAsync(new StringContent("no parts", Encoding.UTF8, "multipart/form-data"), HttpStatusCode.BadRequest);
        using var seven = new StringContent("question=why%3F");
        seven.Headers.ContentType = new("application/x-www-form-urlencoded") { CharSet = "utf-7" };
        await AssertProblemAsync(seven, HttpStatusCode.BadRequest);
        using var part = new StringContent("--x\r\nContent-Disposition: form-data; name=\"question\"\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nwhy?\r\n--x--\r\n");
        part.Headers.ContentType = new("multipart/form-data") { Parameters = { new("boundary", "x") } };
        await AssertProblemAsync(part, HttpStatusCode.BadRequest);
        var foreign = Fields(("question", "why?"));
        foreign.Headers.Add("Sec-Fetch-Site", "cross-site");
        await AssertProblemAsync(foreign, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task OneTooMany_IsToldToWait()
    {
        await using var bot = await RunningHost.StartAsync("--Site:QuestionsPerMinute=2");
        for (var i = 0; i < 2; i++)
        {
            using var answered = await bot.Client.PostAsync(Form, Fields(("question", "why?")));
            Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
        }
        using var refused = await bot.Client.PostAsync(Form, Fields(("question", "why?")));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromMinutes(1), refused.Headers.RetryAfter?.Delta);
        Assert.Contains("ask again in a minute", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("<form", await bot.PageAsync("/ask"), StringComparison.Ordinal);
    }

    private async Task AssertProblemAsync(HttpContent content, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Form) { Content = content };
        if (content.Headers.TryGetValues("Sec-Fetch-Site", out var site))
        {
            content.Headers.Remove("Sec-Fetch-Site");
            request.Headers.Add("Sec-Fetch-Site", site);
        }
        using var response = await _bot.Client.SendAsync(request);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, response.StatusCode);
        Assert.Matches(@"<h1>Not answered</h1>\n<p>[A-Z][^<]*\.</p>", page);
        Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
    }

    private async Task<string> AskAsync(params (string Name, string Value)[] fields)
    {
        using var response = await _bot.Client.PostAsync(Form, Fields(fields));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static FormUrlEncodedContent Fields(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    private static IEnumerable<string> Earlier(string page) =>
        EarlierField().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    private static IEnumerable<string> Suggestions(string page) =>
        SuggestionButton().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));

    private static string Latest(string page) => LatestExchange().Match(page).Value;

    private static IEnumerable<(string Text, string Link)> Quotes(string html) =>
        Quote().Matches(html).Select(match => (WebUtility.HtmlDecode(match.Groups[1].Value), WebUtility.HtmlDecode(match.Groups[2].Value)));

    [GeneratedRegex("<input type=\"hidden\" name=\"earlier\" value=\"([^\"]*)\">")]
    private static partial Regex EarlierField();

    [GeneratedRegex("<button name=\"suggestion\" value=\"([^\"]*)\" formnovalidate>")]
    private static partial Regex SuggestionButton();

    [GeneratedRegex("<section class=\"exchange\" id=\"latest\">.*?</section>", RegexOptions.Singleline)]
    private static partial Regex LatestExchange();

    [GeneratedRegex("<li>“([^<]*)” <a class=\"cite\" href=\"([^\"]*)\"")]
    private static partial Regex Quote();
}
