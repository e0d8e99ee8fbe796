using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Corpora;

public sealed class SeveralCorporaTests : IAsyncLifetime
{
    private const string Root = "/corpora/databases";
    private const string Question = "Who created Redis?";

    private RunningHost _bot = null!;

    public async Task InitializeAsync() => _bot = await RunningHost.StartAsync(
        "--Corpora:0:Name=databases", "--Corpora:0:Title=Databases & engines", "--Corpora:0:Path=" + Repository.PathOf("tests/Corpora/databases"),
        "--DirectLine:WaitForBotMilliseconds=15000");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task EachAnswersFromItsOwnArticles_AndLinksToThem()
    {
        var reply = await _bot.AskAsync(Question, "c1", channel: "webchat", root: Root);
        Assert.Contains("Salvatore Sanfilippo", reply.Text, StringComparison.Ordinal);
        var (quote, number) = reply.Statements[0];
        var link = reply.LinkOf(number);
        Assert.StartsWith($"{_bot.Url}{Root}/articles/", link, StringComparison.Ordinal);
        Assert.Equal(quote, ArticleHtml.TextAt(await _bot.PageAsync(link), link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]));

        Assert.DoesNotContain("Sanfilippo", (await _bot.AskAsync(Question, "c1", channel: "webchat")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/corpora/", (await _bot.AskAsync("What is TFX?", "c2", channel: "webchat")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msteams")]
    [InlineData("sms")]
    public async Task LinksOfAllChannels_LeadToTheCorpus(string channel)
    {
        var replies = await _bot.AskAsync(Say.Message(Question, "c1", channel), Root);
        Assert.Contains($"{_bot.Url}{Root}/articles/", replies[0].Json.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain($"{_bot.Url}/articles/", string.Concat(replies.Select(reply => reply.Json.ToJsonString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConversationsAndActivitiesOfTheSameId_AreDifferentOnes()
    {
        var asked = Say.Message("What is TFX?", "same").With("id", "a1");
        Assert.Contains("TFX", Assert.Single(await _bot.AskAsync(asked)).Text, StringComparison.Ordinal);
        var there = Say.Message(Question, "same").With("id", "a1");
        Assert.Contains("Sanfilippo", Assert.Single(await _bot.AskAsync(there, Root)).Text, StringComparison.Ordinal);
        Assert.Contains("Raasveldt", (await _bot.AskAsync("and DuckDB?", "same", root: Root)).Text, StringComparison.Ordinal);
        Assert.Contains("Google", (await _bot.AskAsync("and JAX?", "same")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WelcomeAndSearch_AreOfTheCorpus()
    {
        var welcome = Assert.Single(await _bot.AskAsync(Say.Joined("w1", "u1"), Root));
        Assert.Contains("database engines", welcome.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("database engines", Assert.Single(await _bot.AskAsync(Say.Joined("w1", "u1"))).Text, StringComparison.Ordinal);
        var query = new JsonObject { ["parameters"] = new JsonArray(new JsonObject { ["name"] = "q", ["value"] = Question }) };
        var found = await _bot.PostAsync(Say.Invoke("composeExtension/query", "s1", query), Root);
        Assert.Contains("Sanfilippo", found, StringComparison.Ordinal);
        Assert.Contains($"{Root}/articles/", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_StandBelowItsAddress_AndOfferTheOthers()
    {
        foreach (var path in new[] { "", "/", "/ask", "/about", "/articles" })
        {
            var page = await _bot.PageAsync(Root + path);
            Assert.Contains("<a href=\"/corpora/databases/\" aria-current=\"true\">Databases &amp; engines</a>", page, StringComparison.Ordinal);
            Assert.Contains("<a href=\"/\">FrameworkBot</a>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"/articles", page, StringComparison.Ordinal);
            Assert.DoesNotContain("action=\"/ask", page, StringComparison.Ordinal);
        }
        var root = await _bot.PageAsync("/articles");
        Assert.Contains("<a href=\"/\" aria-current=\"true\">FrameworkBot</a>", root, StringComparison.Ordinal);
        Assert.DoesNotContain("choosing-a-database", root, StringComparison.Ordinal);
        Assert.Contains($"{_bot.Url}{Root}/api/messages", await _bot.PageAsync(Root + "/about"), StringComparison.Ordinal);
        Assert.Contains("href=\"/corpora/databases/\"", await _bot.PageAsync("/corpora"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_AnswersAFollowUp_WithLinksOfItsOwn()
    {
        using var form = new FormUrlEncodedContent([new("earlier", Question), new("question", "and DuckDB?")]);
        using var response = await _bot.Client.PostAsync(new Uri(Root + "/ask", UriKind.Relative), form);
        var page = await response.Content.ReadAsStringAsync();
        Assert.Contains("Raasveldt", page, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Root}/articles/choosing-a-database#", page, StringComparison.Ordinal);
        Assert.Contains($"action=\"{Root}/ask#latest\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DirectLine_IsOfTheCorpus_AndItsTokensOpenNoOther()
    {
        var started = await SendAsync(HttpMethod.Post, Root + "/v3/directline/conversations", await TokenAsync(Root));
        string id = started["conversationId"]!.GetValue<string>(), token = started["token"]!.GetValue<string>();
        Assert.StartsWith($"ws://{_bot.Client.BaseAddress!.Authority}{Root}/v3/directline/conversations/{id}/stream?", started["streamUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        var activities = $"/v3/directline/conversations/{id}/activities";
        await SendAsync(HttpMethod.Post, Root + activities, token, new JsonObject { ["type"] = "message", ["text"] = Question });
        Assert.Contains("Sanfilippo", (await SendAsync(HttpMethod.Get, Root + activities, token)).ToJsonString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Get, activities, token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, "/v3/directline/conversations", token));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(HttpMethod.Post, Root + "/v3/directline/conversations", await TokenAsync("")));
    }

    [Theory]
    [InlineData("/corpora/nothing/api/messages", "application/json")]
    [InlineData("/corpora/nothing/v3/directline/tokens/generate", "application/json")]
    [InlineData("/corpora/DATABASES2/ask", "text/html")]
    public async Task UnknownName_Is404_WithASentence(string path, string type)
    {
        using var response = await _bot.Client.PostAsync(new Uri(path, UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("There is no corpus of that name here.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/corpora/nothing", "There is no corpus of that name here.")]
    [InlineData("/corpora/nothing/articles/a.md", "There is no corpus of that name here.")]
    [InlineData("/corpora/databases/nothing", "There is no such page.")]
    [InlineData("/corpora/databases/articles/two-giants", "There is no such article.")]
    [InlineData("/articles/choosing-a-database", "There is no such article.")]
    public async Task PageThatIsNotThere_SaysSo(string path, string sentence)
    {
        using var response = await _bot.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(sentence, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Health_CountsEach()
    {
        var health = JsonNode.Parse(await _bot.PageAsync("/health"))!;
        Assert.Equal(3, health["corpora"]!["databases"]!["articles"]!.GetValue<int>());
        Assert.Equal(_bot.Corpus.Articles.Count, health["corpus"]!["articles"]!.GetValue<int>());
    }

    private async Task<string> TokenAsync(string root) => (await SendAsync(HttpMethod.Post, root + "/v3/directline/tokens/generate", null))["token"]!.GetValue<string>();

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, string? token, JsonObject? body = null)
    {
        using var response = await TrySendAsync(method, path, token, body);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }

    private async Task<HttpStatusCode> StatusAsync(HttpMethod method, string path, string token)
    {
        using var response = await TrySendAsync(method, path, token);
        return response.StatusCode;
    }

    private Task<HttpResponseMessage> TrySendAsync(HttpMethod method, string path, string? token, JsonObject? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return _bot.Client.SendAsync(request);
    }
}
