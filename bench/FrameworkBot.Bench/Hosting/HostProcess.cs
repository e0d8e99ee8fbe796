using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace FrameworkBot.Bench.Hosting;

/// <summary>A bot in a process of its own, running on a free loopback port until it is disposed of.</summary>
internal sealed class HostProcess : IDisposable
{
    /// <summary>The host's setting that leaves only warnings on its console.</summary>
    public const string Quiet = "--Logging:LogLevel:Default=Warning";

    private readonly string _state;
    private readonly Process _process;
    private readonly Uri _messages;
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private HostProcess(Process process, Uri messages, string state)
    {
        _state = state;
        _process = process;
        _messages = messages;
    }

    /// <summary>Where it takes activities.</summary>
    public Uri Messages => _messages;

    /// <summary>Processor time that the process has used.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that the process has held, in bytes.</summary>
    public long PeakBytes
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Whether the process has ended.</summary>
    public bool HasEnded => _process.HasExited;

    /// <summary>Memory that the process holds now, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The built host's assembly; null, after telling so, when it is not built.</summary>
    /// <param name="output">Where a complaint goes.</param>
    public static string? FindHost(TextWriter output)
    {
        var assembly = Path.Combine(Workload.Repository, "src", "FrameworkBot", "bin", "Release", "net10.0", "FrameworkBot.dll");
        if (File.Exists(assembly)) return assembly;
        output.WriteLine("The host is not built: run 'dotnet build src/FrameworkBot -c Release' first.");
        return null;
    }

    /// <summary>Starts a bot; returns at once, before it listens.</summary>
    /// <param name="assembly">The path of the bot's assembly.</param>
    /// <param name="arguments">Its command line, to which <c>--urls</c> with a free port of this machine is added.</param>
    public static HostProcess Start(string assembly, params string[] arguments) => Start(assembly, null, arguments);

    /// <summary>The same, and the bot believes the issuer of a certificate, beside those that this machine does.</summary>
    /// <param name="assembly">The path of the bot's assembly.</param>
    /// <param name="certificate">A file with the issuer's certificate; null for none. Counts on Linux, where .NET reads the name from the environment.</param>
    /// <param name="arguments">Its command line.</param>
    public static HostProcess Start(string assembly, string? certificate, string[] arguments)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments, "--urls", address])
        {
            WorkingDirectory = Workload.Repository,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // What dotnet run sets for this program must not become the host's.
        start.Environment.Remove("ASPNETCORE_URLS");
        if (certificate is not null) start.Environment["SSL_CERT_FILE"] = certificate;
        // The default store, but in a file of its own.
        var state = Directory.CreateTempSubdirectory("frameworkbot-bench-").FullName;
        start.Environment["State__Path"] = Path.Combine(state, "state.log");
        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => { if (line.Data is not null) Console.Error.WriteLine(line.Data); };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process, new Uri(address + "/api/messages"), state);
    }

    /// <summary>Asks until the first answer comes; false when the host has ended, refuses, or is silent for too long.</summary>
    public async Task<bool> AskUntilAnsweredAsync(string text, TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < patience && !_process.HasExited)
        {
            try
            {
                return await AskAsync(text, "start", "start");
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(2);
            }
        }
        return false;
    }

    /// <summary>Waits until the bot answers a request, whatever it says to it; false when it has ended, or is silent for too long.</summary>
    public async Task<bool> ListensAsync(TimeSpan patience)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < patience && !_process.HasExited)
        {
            try
            {
                using var answer = await _http.GetAsync(_messages);
                return true;
            }
            catch (HttpRequestException e) when (e.HttpRequestError == HttpRequestError.ConnectionError)
            {
                await Task.Delay(10);
            }
        }
        return false;
    }

    /// <summary>Posts a message that expects its replies in the response; true when a reply holds text.</summary>
    public async Task<bool> AskAsync(string text, string conversation, string id) => await ReplyAsync(text, conversation, id) is not null;

    /// <summary>What <c>/health</c> says.</summary>
    public async Task<string> HealthAsync() => await _http.GetStringAsync(new Uri(_messages, "/health"));

    /// <summary>Posts a message that expects its replies in the response; the first text among them, null when there is none.</summary>
    public async Task<string?> ReplyAsync(string text, string conversation, string id)
    {
        var activity = new
        {
            type = "message",
            id,
            channelId = "emulator",
            from = new { id = "bench" },
            recipient = new { id = "bot" },
            conversation = new { id = conversation },
            deliveryMode = "expectReplies",
            text,
        };
        using var response = await _http.PostAsJsonAsync(_messages, activity);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength == 0) return null;
        using var replies = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync());
        return replies.RootElement.TryGetProperty("activities", out var activities)
            ? activities.EnumerateArray().Select(reply => reply.TryGetProperty("text", out var said) ? said.GetString() : null).FirstOrDefault(said => said?.Length > 0)
            : null;
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_state, recursive: true);
        _http.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
