using System.Buffers.Text;
using System.Net;
using System.Text;

namespace FrameworkBot.Bench.Fuzz.Targets;

/// <summary>Tokens of channels: nobody is let in by any but one that the channel signed for this bot, now, and this service.</summary>
internal sealed class Tokens
{
    private const string AppId = "0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10";
    private const string ServiceUrl = "https://smba.example/teams/";
    private const int Signed = 150;
    private const string Header = """{"alg":"RS256","typ":"JWT","kid":"key"}""";
    private static readonly byte[] Activity = Encoding.UTF8.GetBytes($$$"""{"type":"typing","id":"1","channelId":"msteams","serviceUrl":"{{{ServiceUrl}}}","from":{"id":"u"},"conversation":{"id":"c"},"recipient":{"id":"b"}}""");

    private readonly FuzzedHost _host;
    private readonly string _claims;
    private readonly string _right;
    private readonly string[] _wrong;

    private Tokens(FuzzedHost host, Channel channel)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        _host = host;
        _claims = FormattableString.Invariant($$"""{"iss":"{{Channel.Issuer}}","aud":"{{AppId}}","nbf":{{now - 60}},"exp":{{now + 86_400}},"serviceurl":"{{ServiceUrl}}"}""");
        _right = channel.Sign(Header, _claims);
        // Signed by the right key, and wrong in what they say.
        _wrong = [.. Enumerable.Range(0, Signed).Select(i => Wrong(channel, new FuzzRandom(i, "claims", now)))];
    }

    /// <summary>A host that such tokens are for.</summary>
    public static Task<FuzzedHost> StartAsync(string assembly, Channel channel) => FuzzedHost.StartAsync(assembly, channel.Certificate,
        [.. channel.Settings, "--MicrosoftAppType=SingleTenant", $"--MicrosoftAppId={AppId}", "--MicrosoftAppTenantId=7f1d3c5e-9b8a-4d6f-a1b2-c3d4e5f60718", "--MicrosoftAppPassword=not-a-real-one"]);

    /// <summary>The target.</summary>
    public static FuzzTarget Target(FuzzedHost host, Channel channel) => new("tokens", 20, 8, new Tokens(host, channel).RunAsync, ["200", "401"]);

    private async Task<string> RunAsync(FuzzRandom random)
    {
        var header = random.Next(10) switch
        {
            0 => "Bearer " + _right,
            < 4 => TextChanges.Change("Bearer " + _right, random),
            < 6 => "Bearer " + random.Pick(_wrong),
            < 7 => "Bearer " + TextChanges.Change(random.Pick(_wrong), random),
            _ => "Bearer " + Unsigned(random),
        };
        // What no header can hold never leaves this machine.
        header = FuzzedHost.HeaderOf(header);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(Activity) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TryAddWithoutValidation("Authorization", header);
        var status = await _host.SendAsync(request);
        // A signature that is filled up to a round length is no token's, and may be refused for that.
        if (status == HttpStatusCode.OK ? !IsRight(header) : IsRight(header) && !header.EndsWith('=')) throw new FuzzFinding($"{(int)status} for '{header}'.");
        return $"{(int)status}";
    }

    // The same halves, and a signature of the same bytes, however they are written.
    private bool IsRight(string header)
    {
        var words = header.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2 || !words[0].Equals("Bearer", StringComparison.OrdinalIgnoreCase)) return false;
        var (mine, right) = (words[1].LastIndexOf('.'), _right.LastIndexOf('.'));
        return mine == right && words[1].AsSpan(0, mine).SequenceEqual(_right.AsSpan(0, right)) && BytesOf(words[1][(mine + 1)..]) is { } bytes && bytes.AsSpan().SequenceEqual(BytesOf(_right[(right + 1)..]));
    }

    private static byte[]? BytesOf(string text)
    {
        // The decoder takes it for padding; in a token it is none.
        if (text.Contains('%', StringComparison.Ordinal)) return null;
        try
        {
            return Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private string Unsigned(FuzzRandom random)
    {
        var header = random.Pick((string[])
        [
            Header, """{"alg":"none"}""", """{"alg":"HS256","kid":"key"}""", """{"alg":"RS256","kid":"other"}""", """{"alg":"RS256","kid":"key","crit":["x"],"x":1}""", """{"alg":"RS256","jku":"http://127.0.0.1:1/","kid":"key"}""",
            """{"alg":"RS256","kid":"key","zip":"DEF"}""", """{"alg":"ES256","kid":"key"}""", """{"alg":["RS256"],"kid":{}}""", "[]", "null", "", new string('[', random.Count(5000)),
        ]);
        var claims = random.Chance(0.5) ? _claims : TextChanges.Change(_claims, random);
        return $"{Channel.Encode(random.Chance(0.3) ? TextChanges.Change(header + " ", random) : header, claims)}.{Base64Url.EncodeToString(random.Bytes(random.Pick((int[])[0, 32, 64, 256, 257])))}";
    }

    private string Wrong(Channel channel, FuzzRandom random)
    {
        var (claim, value) = random.Pick(((string, string)[])
        [
            ("\"aud\":\"" + AppId, "\"aud\":\"" + AppId[..^1] + "1"), ("\"iss\":\"https", "\"iss\":\"http"), ("teams/\"", "teams/x\""), ("\"exp\":", "\"exp\":-"), ("\"nbf\":", "\"nbf\":9"), ("\"exp\":", "\"exp\":0,\"x\":"),
            ("\"iss\":\"", "\"iss\":[],\"i\":\""), ("\"aud\":\"", "\"aud\":{},\"a\":\""), ("\"serviceurl\":\"", "\"serviceurl\":7,\"s\":\""), ("\"exp\":", "\"exp\":\"never\",\"e\":"), ("\"serviceurl\"", "\"other\""), ("{", "[{"), ("{", ""), ("\"aud\"", "\"AUD\""),
        ]);
        return channel.Sign(Header, _claims.Replace(claim, value, StringComparison.Ordinal));
    }
}
