using System.Net;
using FrameworkBot.BotProtocol.DirectLine;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class AccessTests
{
    private const string Secret = "first-secret-0123456789-0123456789";
    private const string Next = "next-secret-0123456789-0123456789!";
    private const string Site = "https://www.example.org";

    private static readonly Dictionary<string, string?> Credentials = new()
    {
        ["MicrosoftAppId"] = "00000000-1111-2222-3333-444444444444",
        ["MicrosoftAppPassword"] = "not-used-here",
    };

    private static Task<DirectLineHost> StartAsync() => DirectLineHost.StartAsync(configure: options =>
    {
        options.Secrets.Add(Secret);
        options.Secrets.Add(Next);
        options.AllowedOrigins.Add(Site);
        options.AllowedOrigins.Add("http://localhost:8080");
    });

    private static Task<HttpResponseMessage> FromAsync(DirectLineHost host, string? origin, HttpMethod method, string path, string? bearer = null, string? json = null) =>
        host.SendAsync(method, path, bearer, json, headers =>
        {
            if (origin is not null) headers.TryAddWithoutValidation("Origin", origin);
        });

    [Theory]
    [InlineData(Secret)]
    [InlineData(Next)]
    public async Task Secret_NamesTheUser_AndWhoeverPostsSpeaksAsThatUser(string secret)
    {
        await using var host = await StartAsync();
        using var generated = await host.PostAsync("/tokens/generate", secret, """{"user":{"id":"dl_ada","name":"Ada"}}""");
        var token = new Chat(host, await DirectLineHost.ReadAsync(generated)).Token;
        using var started = await host.PostAsync("/conversations", token, """{"user":{"id":"mallory"}}""");
        var chat = new Chat(host, await DirectLineHost.ReadAsync(started));
        using var said = await chat.TrySayAsync("hello", from: "mallory");
        Assert.Equal("dl_ada", (await chat.GetAsync()).Activities[0]["from"]!["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Secret_DoesAllThatATokenDoes_InAnyConversation()
    {
        await using var host = await StartAsync();
        using var started = await host.PostAsync("/conversations", Secret, """{"user":{"id":"ada"}}""");
        Assert.Equal(HttpStatusCode.Created, started.StatusCode);
        var chat = new Chat(host, await DirectLineHost.ReadAsync(started));
        using var said = await host.PostAsync(chat.Path + "/activities", Next, """{"type":"message","text":"hello"}""");
        using var read = await host.GetAsync(chat.Path + "/activities", Secret);
        using var resumed = await host.GetAsync(chat.Path, Secret);
        Assert.All((HttpResponseMessage[])[said, read, resumed], response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal("ada", (await chat.GetAsync()).Activities[0]["from"]!["id"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("first-secret-0123456789-012345678")]
    [InlineData("first-secret-0123456789-01234567890")]
    [InlineData("FIRST-secret-0123456789-0123456789")]
    public async Task OtherSecret_Is403(string secret)
    {
        await using var host = await StartAsync();
        using var response = await host.PostAsync("/tokens/generate", secret);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "BadArgument", response);
    }

    [Fact]
    public async Task Token_GeneratesNoFurtherTokens_AndASecretIsNotRefreshed()
    {
        await using var host = await StartAsync();
        using var generated = await host.PostAsync("/tokens/generate", (await host.GenerateAsync()).Token);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "BadArgument", generated);
        using var refreshed = await host.PostAsync("/tokens/refresh", Secret);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", refreshed);
    }

    [Theory]
    [InlineData("""{"user":{"id":"ada"}}""", "BadArgument")]
    [InlineData("""{"user":{"id":"dl_a\u0007"}}""", "BadArgument")]
    [InlineData("""{"user":{"id":1}}""", "BadSyntax")]
    [InlineData("""{"user":"dl_ada"}""", "BadSyntax")]
    [InlineData("""{"trustedOrigins":["https://www.example.org"]}""", "BadArgument")]
    [InlineData("""{"user":""", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    public async Task BodyThatCannotBeUsed_Is400(string body, string code)
    {
        await using var host = await StartAsync();
        using var response = await host.PostAsync("/tokens/generate", Secret, body);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, code, response);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"user":{}}""")]
    [InlineData("""{"user":null,"locale":"en-US"}""")]
    public async Task BodyThatNamesNobody_IsFine(string body)
    {
        await using var host = await StartAsync();
        using var response = await host.PostAsync("/tokens/generate", Secret, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task LongUserId_AndLongBody_AreRefused()
    {
        await using var host = await StartAsync();
        using var id = await host.PostAsync("/tokens/generate", Secret, $$$"""{"user":{"id":"dl_{{{new string('a', 98)}}}"}}""");
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", id);
        using var body = await host.PostAsync("/tokens/generate", Secret, $$$"""{"x":"{{{new string('a', 16 * 1024)}}}"}""");
        await ErrorAssert.IsAsync(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", body);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("https://www.example.org.evil.example")]
    [InlineData("https://www.example.org:444")]
    [InlineData("http://www.example.org")]
    [InlineData("https://WWW.example.org")]
    [InlineData("https://www.example.org/")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("http://localhost")]
    public async Task OtherOrigin_Is403_EvenWithAToken_AndIsToldNothingByCors(string origin)
    {
        await using var host = await StartAsync();
        var chat = await host.ChatAsync();
        foreach (var (method, path) in ((HttpMethod, string)[])[(HttpMethod.Post, "/tokens/generate"), (HttpMethod.Get, chat.Path), (HttpMethod.Options, "/conversations")])
        {
            using var response = await FromAsync(host, origin, method, path, chat.Token);
            await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
            Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => DirectLineHost.ConnectAsync(chat.StreamUrl, origin));
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
    }

    [Fact]
    public async Task AllowedOrigin_GetsATokenAndAStream_AndMayReadTheAnswers()
    {
        await using var host = await StartAsync();
        using var generated = await FromAsync(host, Site, HttpMethod.Post, "/tokens/generate");
        using var started = await FromAsync(host, Site, HttpMethod.Post, "/conversations", new Chat(host, await DirectLineHost.ReadAsync(generated)).Token);
        using var refused = await FromAsync(host, Site, HttpMethod.Get, "/conversations/x", "junk");
        foreach (var response in (HttpResponseMessage[])[generated, started, refused])
        {
            Assert.Equal([Site], response.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.Contains("Origin", response.Headers.Vary);
            Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
        }
        using var socket = await DirectLineHost.ConnectAsync(new Chat(host, await DirectLineHost.ReadAsync(started)).StreamUrl, Site);
        Assert.Equal(System.Net.WebSockets.WebSocketState.Open, socket.Socket.State);
    }

    [Fact]
    public async Task OwnOrigin_IsAllowed()
    {
        await using var host = await StartAsync();
        using var response = await FromAsync(host, host.Url, HttpMethod.Post, "/tokens/generate");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task PageCannotChooseItsUser_NorComeWithTwoOrigins()
    {
        await using var host = await StartAsync();
        using var named = await FromAsync(host, Site, HttpMethod.Post, "/tokens/generate", null, """{"user":{"id":"dl_ada"}}""");
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", named);
        using var twice = await host.SendAsync(HttpMethod.Post, "/tokens/generate", null, null, headers => headers.TryAddWithoutValidation("Origin", [Site, host.Url]));
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", twice);
    }

    [Fact]
    public async Task Preflight_AllowsWhatTheWidgetSends()
    {
        await using var host = await StartAsync();
        using var response = await host.SendAsync(HttpMethod.Options, "/conversations/x/activities", null, null, headers =>
        {
            headers.Add("Origin", Site);
            headers.Add("Access-Control-Request-Method", "POST");
            headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        });
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal([Site], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal("GET,POST", string.Join(",", response.Headers.GetValues("Access-Control-Allow-Methods")));
        Assert.Equal(
            ["authorization", "content-type", "x-ms-bot-agent", "x-requested-with"],
            string.Join(",", response.Headers.GetValues("Access-Control-Allow-Headers")).ToLowerInvariant().Split(',').Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.5")]
    public async Task WithoutCredentials_OnlyThisMachineIsServed(string header, string value)
    {
        await using var host = await StartAsync();
        using var response = await host.SendAsync(HttpMethod.Post, "/tokens/generate", Secret, null, headers => headers.TryAddWithoutValidation(header, value));
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", response);
    }

    [Fact]
    public async Task SwitchedOff_NothingIsServed()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.Enabled = false);
        foreach (var path in (string[])["/tokens/generate", "/conversations", "/conversations/x/activities"])
        {
            using var response = await host.PostAsync(path);
            await ErrorAssert.IsAsync(HttpStatusCode.NotFound, "NotFound", response);
        }
    }

    [Fact]
    public async Task PublicUrl_IsWhereStreamsAreOpened_AndTheOwnOrigin()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.PublicUrl = "https://bot.example.org/", settings: Credentials);
        using var generated = await FromAsync(host, "https://bot.example.org", HttpMethod.Post, "/tokens/generate");
        using var started = await host.PostAsync("/conversations", new Chat(host, await DirectLineHost.ReadAsync(generated)).Token);
        var chat = new Chat(host, await DirectLineHost.ReadAsync(started));
        Assert.StartsWith($"wss://bot.example.org{DirectLineExtensions.Root}/conversations/{chat.Id}/stream?watermark=0&t=", chat.StreamUrl, StringComparison.Ordinal);
        using var other = await FromAsync(host, host.Url, HttpMethod.Post, "/tokens/generate");
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", other);
    }

    [Fact]
    public async Task PublicUrl_PlaysNoPartInDevelopmentMode()
    {
        await using var host = await DirectLineHost.StartAsync(configure: options => options.PublicUrl = "https://bot.example.org");
        using var generated = await FromAsync(host, host.Url, HttpMethod.Post, "/tokens/generate");
        using var started = await host.PostAsync("/conversations", new Chat(host, await DirectLineHost.ReadAsync(generated)).Token);
        using var socket = await new Chat(host, await DirectLineHost.ReadAsync(started)).ConnectAsync();
        using var other = await FromAsync(host, "https://bot.example.org", HttpMethod.Post, "/tokens/generate");
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", other);
    }

    [Fact]
    public async Task WithCredentials_StrangersAreServed_ButOnlyPagesAndHoldersOfASecretGetTokens()
    {
        await using var host = await DirectLineHost.StartAsync(
            configure: options => options.Secrets.Add(Secret),
            settings: Credentials);
        using var program = await host.PostAsync("/tokens/generate");
        await ErrorAssert.IsAsync(HttpStatusCode.Unauthorized, "Unauthorized", program);
        using var foreign = await FromAsync(host, "https://evil.example", HttpMethod.Post, "/tokens/generate");
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "Forbidden", foreign);
        using var server = await host.PostAsync("/tokens/generate", Secret);
        Assert.Equal(HttpStatusCode.OK, server.StatusCode);

        using var page = await host.SendAsync(HttpMethod.Post, "/tokens/generate", null, null, headers =>
        {
            headers.Host = "bot.example.org";
            headers.Add("X-Forwarded-For", "203.0.113.5");
            headers.Add("Origin", "http://bot.example.org");
        });
        using var started = await host.PostAsync("/conversations", new Chat(host, await DirectLineHost.ReadAsync(page)).Token);
        await new Chat(host, await DirectLineHost.ReadAsync(started)).SayAsync("hello");
    }
}
