using System.Net;
using System.Text;
using System.Text.Json;
using FrameworkBot.Bench.Hosting;

namespace FrameworkBot.Bench.Fuzz;

/// <summary>The built host in a process of its own, and what every answer of it must keep to.</summary>
internal sealed class FuzzedHost : IDisposable
{
    private const int MostHeader = 20_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // So that inputs reach what is behind the limits.
    private static readonly string[] Unlimited =
    [
        HostProcess.Quiet, "--State:Store=Memory", "--DirectLine:RequestsPerMinute=1000000", "--DirectLine:TokensPerMinute=1000000", "--DirectLine:ActivitiesPerMinute=100000",
        "--DirectLine:StreamsPerAddress=1000", "--Site:QuestionsPerMinute=100000", "--Logging:LogLevel:FrameworkBot=Error",
    ];

    private readonly HostProcess _process;

    private FuzzedHost(HostProcess process)
    {
        _process = process;
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 64, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 }) { BaseAddress = new Uri(process.Messages, "/"), Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Calls it by paths.</summary>
    public HttpClient Http { get; }

    /// <summary>The most memory that it has held, in bytes.</summary>
    public long PeakBytes => _process.PeakBytes;

    /// <summary>Starts it.</summary>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static Task<FuzzedHost> StartAsync(string assembly) => StartAsync(assembly, null, []);

    /// <summary>Starts it with settings, and with an issuer of certificates to believe.</summary>
    /// <exception cref="InvalidOperationException">It does not start.</exception>
    public static async Task<FuzzedHost> StartAsync(string assembly, string? certificate, string[] settings)
    {
        var process = HostProcess.Start(assembly, certificate, [.. Unlimited, .. settings]);
        if (await process.ListensAsync(Patience)) return new FuzzedHost(process);
        process.Dispose();
        throw new InvalidOperationException("The host did not start.");
    }

    /// <summary>What of a text a header can hold.</summary>
    public static string HeaderOf(string text) => new([.. text.Where(letter => letter is >= ' ' and <= '\u00FF' and not '\u007F').Take(MostHeader)]);

    /// <summary>Sends a request and gives the status; what must not be answered is a finding.</summary>
    public async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using var response = await Http.SendAsync(request);
        try
        {
            Check(response.StatusCode, await response.Content.ReadAsByteArrayAsync());
        }
        catch (FuzzFinding finding) when (request.Content is { } content)
        {
            throw new FuzzFinding($"{finding.Message} for {request.Method} {request.RequestUri} {await content.ReadAsStringAsync()}");
        }
        return response.StatusCode;
    }

    /// <summary>Throws where an answer is none that a client may get: a fault of the server, or an error that is not told in JSON.</summary>
    public static void Check(HttpStatusCode status, byte[] body)
    {
        // 501 is the protocol's word for an invoke or an upload that a bot does not know.
        if ((int)status >= 500 && status != HttpStatusCode.NotImplemented) throw new FuzzFinding($"{(int)status} {Encoding.UTF8.GetString(body)}");
        if ((int)status < 400 || body.Length == 0) return;
        try
        {
            using var json = JsonDocument.Parse(body);
            var error = json.RootElement.GetProperty("error");
            var sentence = error.GetProperty("message").GetString()!;
            if (error.GetProperty("code").GetString()!.Length > 0 && sentence.Length > 10 && !sentence.Contains("   at ", StringComparison.Ordinal)) return;
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Told below.
        }
        throw new FuzzFinding($"{(int)status} without an error in JSON: {Encoding.UTF8.GetString(body)}");
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Http.Dispose();
        _process.Dispose();
    }
}
