using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Tests.Hosting;

namespace FrameworkBot.BotProtocol.Tests.Endpoint;

public sealed class BadInputTests : IAsyncLifetime
{
    private int _turns;
    private BotHost _bot = null!;

    public async Task InitializeAsync() => _bot = await BotHost.StartAsync((_, _) =>
    {
        _turns++;
        return Task.CompletedTask;
    });

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("", "BadSyntax")]
    [InlineData(" ", "BadSyntax")]
    [InlineData("\uFEFF", "BadSyntax")]
    [InlineData("{", "BadSyntax")]
    [InlineData("{\"type\":\"message\"", "BadSyntax")]
    [InlineData("{\"type\":\"message\"}}", "BadSyntax")]
    [InlineData("{\"type\":\"message\",}", "BadSyntax")]
    [InlineData("hello", "BadSyntax")]
    [InlineData("null", "BadSyntax")]
    [InlineData("[]", "BadArgument")]
    [InlineData("5", "BadArgument")]
    [InlineData("\"message\"", "BadArgument")]
    [InlineData("{}", "MissingProperty")]
    [InlineData("{\"type\":null}", "MissingProperty")]
    [InlineData("{\"type\":\"\"}", "MissingProperty")]
    [InlineData("{\"type\":7}", "BadArgument")]
    [InlineData("{\"type\":\"typing\",\"x\":\"\0\"}", "BadSyntax")]
    [InlineData("\0\0\0\0", "BadSyntax")]
    [InlineData("{\"type\":\"typing\",\"x\":\"\\u0000\"}", "BadArgument")]
    [InlineData("{\"type\":\"typing\",\"a\\u0000b\":1}", "BadArgument")]
    [InlineData("{\"type\":\"typing\",\"x\":\"\\ud800\"}", "BadSyntax")]
    [InlineData("{\"type\":\"typing\",\"\\udfff\":1}", "BadSyntax")]
    public async Task UnreadableBody_Is400(string body, string code)
    {
        using var response = await _bot.PostAsync(body);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, code, response);
    }

    [Fact]
    public async Task InvalidUtf8_Is400()
    {
        using var content = new ByteArrayContent([.. "{\"type\":\"typing\",\"x\":\""u8, 0xC3, 0x28, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await _bot.PostAsync(content);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadSyntax", response);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public async Task DeepJson_Is400(string open, string close)
    {
        string Deep(int depth) =>
            $$"""{"type":"typing","value":{{string.Concat(Enumerable.Repeat(open, depth))}}1{{string.Concat(Enumerable.Repeat(close, depth))}}}""";

        foreach (var depth in (int[])[64, 1000, 20_000])
        {
            using var response = await _bot.PostAsync(Deep(depth));
            await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadSyntax", response);
        }
        using var fine = await _bot.PostAsync(Deep(63));
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
    }

    [Theory]
    [InlineData("text", "5")]
    [InlineData("text", "{}")]
    [InlineData("from", "\"u1\"")]
    [InlineData("from", "[]")]
    [InlineData("from", "{\"id\":5}")]
    [InlineData("recipient", "true")]
    [InlineData("conversation", "\"c1\"")]
    [InlineData("conversation", "{\"id\":{}}")]
    [InlineData("conversation", "{\"id\":\"c\",\"isGroup\":\"yes\"}")]
    [InlineData("id", "1")]
    [InlineData("channelId", "[]")]
    [InlineData("serviceUrl", "5")]
    [InlineData("locale", "5")]
    [InlineData("deliveryMode", "5")]
    [InlineData("entities", "{}")]
    [InlineData("attachments", "\"a\"")]
    [InlineData("membersAdded", "{}")]
    [InlineData("membersAdded", "[5]")]
    public async Task WrongKindOfValue_Is400(string field, string value)
    {
        using var response = await _bot.PostAsync(Say.Message("http://localhost:1").With(field, JsonNode.Parse(value)));
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
        Assert.Equal(0, _turns);
    }

    [Theory]
    [InlineData("conversation", "null", "MissingProperty")]
    [InlineData("conversation", "{}", "MissingProperty")]
    [InlineData("conversation", "{\"id\":\"\"}", "MissingProperty")]
    [InlineData("from", "null", "MissingProperty")]
    [InlineData("from", "{\"name\":\"n\"}", "MissingProperty")]
    [InlineData("serviceUrl", "null", "MissingProperty")]
    [InlineData("serviceUrl", "\"\"", "MissingProperty")]
    [InlineData("serviceUrl", "\"/relative\"", "BadArgument")]
    [InlineData("serviceUrl", "\"localhost:3978\"", "BadArgument")]
    [InlineData("serviceUrl", "\"ftp://localhost/\"", "BadArgument")]
    [InlineData("serviceUrl", "\"file:///etc/passwd\"", "BadArgument")]
    [InlineData("serviceUrl", "\"http://\"", "BadArgument")]
    [InlineData("serviceUrl", "\"http://user@localhost/\"", "BadArgument")]
    [InlineData("serviceUrl", "\"http://localhost/?x=1\"", "BadArgument")]
    [InlineData("serviceUrl", "\"http://localhost/#x\"", "BadArgument")]
    public async Task MessageWithoutWhatATurnNeeds_Is400(string field, string value, string code)
    {
        using var response = await _bot.PostAsync(Say.Message("http://localhost:1").With(field, JsonNode.Parse(value)));
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, code, response);
        Assert.Equal(0, _turns);
    }

    [Theory]
    [InlineData("from")]
    [InlineData("conversation")]
    public async Task ExpectReplies_NeedsTheRest(string field)
    {
        using var response = await _bot.PostAsync(Say.Message(null).With("deliveryMode", "expectReplies").Without(field));
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "MissingProperty", response);
    }

    [Fact]
    public async Task LongId_Is400()
    {
        using var fine = await _bot.PostAsync(Say.Message("http://localhost:1", id: new string('a', 4096)));
        using var response = await _bot.PostAsync(Say.Message("http://localhost:1", id: new string('a', 4097)));
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
    }

    [Theory]
    [InlineData("c", "{", 3000)]
    [InlineData("é", "c", 1500)]
    [InlineData("c", "c", 4096)]
    public async Task IdsThatMakeALongerAddressThanServersRead_Are400_UnlessTheReplyComesInTheAnswer(string conversation, string activity, int times)
    {
        var message = Say.Message("http://localhost:1", id: string.Concat(Enumerable.Repeat(activity, times)), conversation: string.Concat(Enumerable.Repeat(conversation, times)));
        using var response = await _bot.PostAsync(message);
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
        using var fine = await _bot.PostAsync(message.With("deliveryMode", "expectReplies"));
        Assert.Equal(HttpStatusCode.OK, fine.StatusCode);
    }

    [Theory]
    [InlineData(9_000)]
    [InlineData(65_500)]
    public async Task LongServiceUrl_Is400(int length)
    {
        using var response = await _bot.PostAsync(Say.Message("http://localhost:1/" + new string('a', length)));
        await ErrorAssert.IsAsync(HttpStatusCode.BadRequest, "BadArgument", response);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("HEAD")]
    public async Task OtherMethod_Is405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");
        using var response = await _bot.Client.SendAsync(request);
        Assert.Equal(["POST"], response.Content.Headers.Allow);
        if (method == "HEAD")
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        else
            await ErrorAssert.IsAsync(HttpStatusCode.MethodNotAllowed, "MethodNotAllowed", response);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/jsonp")]
    [InlineData("junk")]
    public async Task OtherMediaType_Is415(string? type)
    {
        using var content = new ByteArrayContent("{\"type\":\"typing\"}"u8.ToArray());
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _bot.PostAsync(content);
        await ErrorAssert.IsAsync(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType", response);
    }

    [Fact]
    public async Task CompressedBody_Is415()
    {
        using var content = new ByteArrayContent("{\"type\":\"typing\"}"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await _bot.PostAsync(content);
        await ErrorAssert.IsAsync(HttpStatusCode.UnsupportedMediaType, "UnsupportedMediaType", response);
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("Application/JSON; charset=\"UTF-8\"")]
    public async Task JsonInUtf8_IsRead_WithOrWithoutMark(string type)
    {
        using var content = new ByteArrayContent([.. "\uFEFF"u8, .. "{\"type\":\"typing\"}"u8]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await _bot.PostAsync(content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(256 * 1024, false, HttpStatusCode.OK)]
    [InlineData(256 * 1024, true, HttpStatusCode.OK)]
    [InlineData(256 * 1024 + 1, false, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(256 * 1024 + 1, true, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1024 * 1024, true, HttpStatusCode.RequestEntityTooLarge)]
    public async Task LongBody_Is413(int length, bool chunked, HttpStatusCode status)
    {
        var frame = "{\"type\":\"typing\",\"x\":\"\"}";
        var body = Encoding.UTF8.GetBytes(frame.Insert(frame.Length - 2, new string('x', length - frame.Length)));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await _bot.Client.SendAsync(request);

        if (status == HttpStatusCode.OK)
            Assert.Equal(status, response.StatusCode);
        else
            await ErrorAssert.IsAsync(status, "MessageSizeTooBig", response);
    }

    [OwnTheory("it tells of a length beyond all numbers as a fault of its own.")]
    [InlineData("zz")]
    [InlineData("-1")]
    [InlineData("FFFFFFFFF")]
    [InlineData("FFFFFFFFFFFFFFFFFFFFFFFF")]
    public async Task BrokenChunk_Is400(string length)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, _bot.Client.BaseAddress!.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{length}\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync().WaitAsync(Wait.Limit);
        Assert.StartsWith("HTTP/1.1 400", answer, StringComparison.Ordinal);
        Assert.EndsWith("""{"error":{"code":"BadSyntax","message":"The body could not be read."}}""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("failed", _bot.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsRefused_IsNotLogged()
    {
        using var response = await _bot.PostAsync("{\"type\":\"message\",\"text\":\"my secret question\",\"from\":7}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("my secret question", _bot.Log.Text, StringComparison.Ordinal);
    }
}
