using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace FrameworkBot.State.Tests.Postgres;

/// <summary>A PostgreSQL of its own: from the system's binaries, in a temporary folder, on a free loopback port, run by a user without rights.</summary>
public sealed partial class PostgresServer
{
    private const string User = "postgres";
    private static readonly string[] AsThatUser = Environment.UserName == "root" ? ["runuser", "-u", User, "--"] : [];

    private readonly string _folder = Directory.CreateTempSubdirectory("frameworkbot-postgres-").FullName;
    private int _databases;

    /// <summary>Where its programs are; null where it is not installed.</summary>
    public static string? Programs { get; } = Find();

    /// <summary>Further settings, such as <c>-c shared_buffers=1GB</c>.</summary>
    public string Settings { get; init; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; private set; }

    /// <summary>Makes its folder and starts it; nothing where PostgreSQL is not installed.</summary>
    public async Task InitializeAsync()
    {
        if (Programs is null) return;
        Port = FreePort();
        if (AsThatUser.Length > 0) await RunAsync("chown", User, _folder);
        await RunAsync([.. AsThatUser, Path.Combine(Programs, "initdb"), "-D", Data, "-U", "bot", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"]);
        await StartAsync();
    }

    /// <summary>Another server that follows this one and can be read from; not started before, and not ended with it.</summary>
    public async Task<PostgresServer> StartReplicaAsync()
    {
        var replica = new PostgresServer { Port = FreePort() };
        if (AsThatUser.Length > 0) await RunAsync("chown", User, replica._folder);
        await RunAsync([.. AsThatUser, Path.Combine(Programs!, "pg_basebackup"), "-h", "127.0.0.1", "-p", $"{Port}", "-U", "bot", "-D", replica.Data, "-R", "-X", "stream", "-c", "fast", "--no-sync"]);
        await replica.StartAsync();
        return replica;
    }

    /// <summary>Starts the server; where it was stopped, on the same port.</summary>
    public Task StartAsync() => RunAsync(
        [.. AsThatUser, Path.Combine(Programs!, "pg_ctl"), "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c fsync=off -c max_connections=200 {Settings}", "start"]);

    /// <summary>Stops the server at once, as if it had crashed.</summary>
    public Task StopAsync() => RunAsync([.. AsThatUser, Path.Combine(Programs!, "pg_ctl"), "-D", Data, "-m", "immediate", "-w", "stop"]);

    /// <summary>The connection string of a new database.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"test{Interlocked.Increment(ref _databases)}";
        await RunAsync(Path.Combine(Programs!, "createdb"), "-h", "127.0.0.1", "-p", $"{Port}", "-U", "bot", name);
        return $"Host=127.0.0.1;Port={Port};Username=bot;Database={name}";
    }

    /// <summary>Stops it and deletes its folder.</summary>
    public async Task DisposeAsync()
    {
        if (Programs is not null && Port > 0) await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private static string? Find() =>
        Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")).Where(folder => File.Exists(Path.Combine(folder, "initdb"))).Order(StringComparer.Ordinal).LastOrDefault() : null;

    private static async Task RunAsync(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        // The server inherits this program's output: reading it to its end would wait for the server.
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"'{string.Join(' ', command)}' ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
