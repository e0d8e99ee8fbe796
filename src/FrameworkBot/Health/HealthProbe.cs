using System.Net;

namespace FrameworkBot.Health;

/// <summary>
/// <c>FrameworkBot --health</c>: asks the host that runs with the same settings whether it is well. For containers, which have no shell
/// and no other program to ask with.
/// </summary>
internal static class HealthProbe
{
    /// <summary>The argument that asks for it, before all others.</summary>
    public const string Argument = "--health";

    private const int Well = 0;
    private const int Unwell = 1;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>0 when the host answers that it is well, 1 when it does not, after a sentence on <paramref name="error"/>.</summary>
    public static async Task<int> RunAsync(IConfiguration settings, TextWriter error)
    {
        var address = AddressOf(settings[WebHostDefaults.ServerUrlsKey] ?? "");
        using var handler = new SocketsHttpHandler { UseProxy = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(address);
            if (response.StatusCode == HttpStatusCode.OK) return Well;
            await error.WriteLineAsync($"{address} answered {(int)response.StatusCode}.");
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            await error.WriteLineAsync($"{address} does not answer: {fault.Message}");
        }
        return Unwell;
    }

    // Where it listens on every address, this machine's is one of them.
    private static Uri AddressOf(string urls)
    {
        var first = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault() ?? "http://localhost:3978";
        var listening = BindingAddress.Parse(first);
        var host = listening.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : listening.Host;
        return new UriBuilder(listening.Scheme, host.Trim('[', ']'), listening.Port, "/health").Uri;
    }
}
