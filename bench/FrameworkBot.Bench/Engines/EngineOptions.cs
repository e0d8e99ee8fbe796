using FrameworkBot.Bench.Postgres;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Bench.Engines;

/// <summary>The options that a process is given to measure an engine with.</summary>
internal static class EngineOptions
{
    private const string Path = "Search__Path";

    /// <summary>Has a process that is started measure with these: the folder of the index, empty for memory, and the database where there is one.</summary>
    public static void Tell(IDictionary<string, string?> environment, string folder, BenchDatabase? database)
    {
        environment[Path] = folder;
        database?.Tell(environment);
    }

    /// <summary>The options of an engine in a process that was told.</summary>
    public static SearchOptions Of(SearchEngine engine)
    {
        var options = new SearchOptions { Engine = engine.Name, Path = Environment.GetEnvironmentVariable(Path) ?? "" };
        options.Postgres.Connection = BenchDatabase.Told;
        return options;
    }
}
