using System.Net;
using System.Security.Cryptography;
using System.Text;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.DirectLine;

public sealed class TokenTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private static Task<DirectLineHost> StartAsync(TimeProvider? clock = null) =>
        DirectLineHost.StartAsync(configure: options => options.SigningKey = Convert.ToBase64String(Key), clock: clock);

    private static string Encode(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Sign(string header, string claims, byte[]? key = null)
    {
        var body = Encode(header) + "." + Encode(claims);
        var signature = HMACSHA256.HashData(key ?? Key, Encoding.ASCII.GetBytes(body));
        return body + "." + Convert.ToBase64String(signature).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    private static string Claims(Chat chat, string use = "Requests", string issuer = "directline", string exp = "4102444800") =>
        $$"""{"iss":"{{issuer}}","aud":"{{use}}","conv":"{{chat.Id}}","user":"dl_x","exp":{{exp}}}""";

    private const string HS256 = """{"alg":"HS256","typ":"JWT"}""";

    [Fact]
    public async Task ForgedAsTheHostWould_ATokenIsAccepted()
    {
        await using var host = await StartAsync();
        var chat = await host.ChatAsync();
        using var response = await host.GetAsync(chat.Path + "/activities", Sign(HS256, Claims(chat)));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task EveryOtherForgery_Is403()
    {
        await using var host = await StartAsync();
        var chat = await host.ChatAsync();
        var parts = chat.Token.Split('.');
        string[] forgeries =
        [
            Sign(HS256, Claims(chat), new byte[32]),
            Sign(HS256, Claims(chat, use: "Stream")),
            Sign(HS256, Claims(chat, issuer: "https://api.botframework.com")),
            Sign("""{"alg":"none"}""", Claims(chat)),
            Sign("""{"alg":"HS512"}""", Claims(chat)),
            Sign("""{"alg":"RS256"}""", Claims(chat)),
            Sign(HS256, Claims(chat, exp: "\"never\"")),
            Sign(HS256, Claims(chat, exp: "1e400")),
            Sign(HS256, Claims(chat, exp: "9223372036854775807")),
            Sign(HS256, Claims(chat, exp: "-9223372036854775808")),
            Sign(HS256, $$"""{"iss":"directline","aud":"Requests","conv":"{{chat.Id}}","user":"dl_x"}"""),
            Sign(HS256, """{"iss":"directline","aud":"Requests","user":"dl_x","exp":4102444800}"""),
            Sign(HS256, $$"""{"iss":"directline","aud":"Requests","conv":["{{chat.Id}}"],"user":"dl_x","exp":4102444800}"""),
            Sign(HS256, "null"),
            Sign(HS256, "[]"),
            Sign(HS256, "{"),
            Encode("""{"alg":"none"}""") + "." + Encode(Claims(chat)) + ".",
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1],
            parts[0] + "." + Encode(Claims(chat)) + "." + parts[2],
            chat.Token[..^1] + (chat.Token[^1] == 'A' ? 'E' : 'A'),
            chat.Token + "A",
            chat.Token + "." + parts[2],
            chat.Token.ToUpperInvariant(),
            new string('a', 2049),
            new string('.', 500),
            chat.StreamUrl.Split("t=")[1],
            "junk",
            "%00",
        ];
        foreach (var forgery in forgeries)
        {
            using var response = await host.GetAsync(chat.Path + "/activities", forgery);
            Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{(int)response.StatusCode} for {forgery}");
            await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "BadArgument", response);
        }
        Assert.DoesNotContain("Error", host.Log.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Basic dTpw")]
    [InlineData("Token x")]
    public async Task NoBearer_Is401(string? header)
    {
        await using var host = await StartAsync();
        var chat = await host.ChatAsync();
        using var response = await host.SendAsync(HttpMethod.Get, chat.Path + "/activities", null, null, headers =>
        {
            if (header is not null) headers.TryAddWithoutValidation("Authorization", header);
        });
        await ErrorAssert.IsAsync(HttpStatusCode.Unauthorized, "Unauthorized", response);
    }

    [Fact]
    public async Task TokenElsewhereThanInTheHeader_IsNotRead()
    {
        await using var host = await StartAsync();
        var chat = await host.ChatAsync();
        foreach (var name in (string[])["t", "token", "access_token", "secret"])
        {
            using var response = await host.GetAsync($"{chat.Path}/activities?{name}={chat.Token}");
            await ErrorAssert.IsAsync(HttpStatusCode.Unauthorized, "Unauthorized", response);
        }
    }

    [Fact]
    public async Task TokenOfAnotherConversation_Is403_WhateverIsAsked()
    {
        await using var host = await StartAsync();
        var mine = await host.ChatAsync();
        var other = await host.ChatAsync();
        using var resumed = await host.GetAsync(mine.Path, other.Token);
        using var read = await host.GetAsync(mine.Path + "/activities", other.Token);
        using var said = await host.PostAsync(mine.Path + "/activities", other.Token, """{"type":"message","text":"hello"}""");
        foreach (var response in (HttpResponseMessage[])[resumed, read, said]) await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "BadArgument", response);
        Assert.Empty((await mine.GetAsync()).Activities);
    }

    [Fact]
    public async Task Token_EndsAtItsTime_AndNotBefore()
    {
        var clock = new ManualClock();
        await using var host = await StartAsync(clock);
        var chat = await host.ChatAsync();
        clock.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromSeconds(1));
        await chat.GetAsync();
        clock.Advance(TimeSpan.FromSeconds(1));

        using var read = await host.GetAsync(chat.Path + "/activities", chat.Token);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "TokenExpired", read);
        using var refreshed = await host.PostAsync("/tokens/refresh", chat.Token);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "TokenExpired", refreshed);
        using var started = await host.PostAsync("/conversations", chat.Token);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "TokenExpired", started);
    }

    [Fact]
    public async Task RefreshedInTime_AConversationGoesOn()
    {
        var clock = new ManualClock();
        await using var host = await StartAsync(clock);
        var chat = await host.ChatAsync();
        await chat.SayAsync("hello");
        var first = chat.Token;
        for (var i = 0; i < 5; i++)
        {
            clock.Advance(TimeSpan.FromMinutes(29));
            using var response = await host.PostAsync("/tokens/refresh", chat.Token);
            var body = await DirectLineHost.ReadAsync(response);
            Assert.Equal(1800, body["expires_in"]!.GetValue<int>());
            chat = chat with { Body = body };
        }
        Assert.NotEqual(first, chat.Token);
        Assert.Equal(2, (await chat.GetAsync()).Activities.Length);
        using var old = await host.GetAsync(chat.Path + "/activities", first);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "TokenExpired", old);
    }

    [Fact]
    public async Task WithoutAKey_TokensEndWithTheProcess_WithOneTheyDoNot()
    {
        await using var keyed = await StartAsync();
        await using var keyedToo = await StartAsync();
        await using var random = await DirectLineHost.StartAsync();
        await using var randomToo = await DirectLineHost.StartAsync();

        using var accepted = await keyedToo.PostAsync("/conversations", (await keyed.GenerateAsync()).Token);
        using var refused = await randomToo.PostAsync("/conversations", (await random.GenerateAsync()).Token);

        Assert.Equal(HttpStatusCode.Created, accepted.StatusCode);
        await ErrorAssert.IsAsync(HttpStatusCode.Forbidden, "BadArgument", refused);
        Assert.Contains("they end with it", random.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("they end with it", keyed.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdsCannotBeGuessed()
    {
        await using var host = await StartAsync();
        var one = await host.GenerateAsync();
        var two = await host.GenerateAsync();
        Assert.NotEqual(one.Id, two.Id);
        Assert.Matches("^[A-Za-z0-9_-]{22}$", one.Id);
        Assert.Matches("^dl_[A-Za-z0-9_-]{22}$", UserOf(one));
        Assert.NotEqual(UserOf(one), UserOf(two));
    }

    private static string UserOf(Chat chat)
    {
        var payload = chat.Token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        var bytes = Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '='));
        return System.Text.Json.Nodes.JsonNode.Parse(bytes)!["user"]!.GetValue<string>();
    }
}
