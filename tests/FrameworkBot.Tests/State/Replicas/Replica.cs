using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using FrameworkBot.BotProtocol.Delivery;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.State.Replicas;

/// <summary>The built host in a process of its own, which can be killed and started again at the same address.</summary>
internal sealed class Replica(string connection, UnsureReplies unsure = UnsureReplies.SendAgain) : IDisposable
{
    /// <summary>Where all replicas say that they are.</summary>
    public const string Address = "https://bot.example.org";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(90) };
    private readonly string _url = $"http://127.0.0.1:{FreePort()}";
    private readonly StringBuilder _output = new();
    private Process? _process;

    /// <summary>All that it wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output) return _output.ToString();
        }
    }

    /// <summary>How often it told that nobody knows whether the channel has taken a reply.</summary>
    public int Unsure => Output.Split("Whether the channel has taken a reply is not known").Length - 1;

    /// <summary>Starts it, and waits until it answers.</summary>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Program(), "--urls", _url, "--Logging:LogLevel:Default=Warning", "--Site:PublicUrl=" + Address, $"--BotProtocol:UnsureReplies={unsure}"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["State__Store"] = "Postgres";
        start.Environment["State__Connection"] = connection;
        start.Environment.Remove("ASPNETCORE_URLS");
        var process = _process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var begun = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            Assert.False(process.HasExited || begun.Elapsed > Patience, Output);
            await Task.Delay(20);
        }
    }

    /// <summary>Ends it with SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Delivers an activity; 0 where the connection broke or there was none.</summary>
    public async Task<int> DeliverAsync(JsonObject activity)
    {
        try
        {
            using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await _client.PostAsync(new Uri(_url + "/api/messages"), content);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
        _client.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(_url + "/health"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Write(string? line)
    {
        if (line is null) return;
        lock (_output) _output.AppendLine(line);
    }

    // This assembly lies in …/bin/CONFIGURATION/net10.0, and so does the host's.
    private static string Program()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf(Path.Combine("src", "FrameworkBot", "bin", here.Parent!.Name, here.Name, "FrameworkBot.dll"));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
