using System.Diagnostics;
using FrameworkBot.Bench.Postgres;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Bench.Engines;

/// <summary>An engine as it is measured: each measurement in a process of its own, all with the same folder.</summary>
internal sealed class EngineRow : IDisposable
{
    private readonly SearchEngine _engine;
    private readonly string _folder;

    /// <summary>Keeps the index in memory or at the engine's server, or in a folder of its own.</summary>
    public EngineRow(SearchEngine engine, bool isSaved)
    {
        _engine = engine;
        _folder = isSaved ? Directory.CreateTempSubdirectory("frameworkbot-bench-").FullName : "";
        Name = isSaved ? engine.Name + ", saved" : engine.Name;
    }

    /// <summary>What it is called in the table.</summary>
    public string Name { get; }

    /// <summary>The cells that <see cref="EngineMeasurement"/> prints.</summary>
    /// <exception cref="InvalidOperationException">It could not be measured.</exception>
    public string Measure(BenchDatabase? database, params string[] what)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EngineRow).Assembly.Location, "engine", _engine.Name, .. what]) { RedirectStandardOutput = true };
        EngineOptions.Tell(start.Environment, _folder, database);
        using var process = Process.Start(start)!;
        var cells = process.StandardOutput.ReadToEnd().TrimEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? cells : throw new InvalidOperationException($"{Name} could not be measured: {string.Join(' ', what)}.");
    }

    /// <summary>Deletes the folder.</summary>
    public void Dispose()
    {
        if (_folder.Length > 0) Directory.Delete(_folder, recursive: true);
    }
}
