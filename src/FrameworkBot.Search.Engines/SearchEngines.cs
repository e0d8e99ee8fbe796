#if LUCENE
using FrameworkBot.Search.Lucene;
#endif
using FrameworkBot.Search.Postgres;
using FrameworkBot.Search.Saving;

namespace FrameworkBot.Search.Engines;

/// <summary>The engines that this build holds.</summary>
public static class SearchEngines
{
    /// <summary>The engine of every build: <see cref="Bm25fIndex"/>, in memory or, with a folder, in a file.</summary>
    public static SearchEngine Embedded { get; } = new("Embedded", (options, _, passages) =>
        options.Path.Length == 0 ? Bm25fIndex.Build(passages) : SavedIndex.Open(passages, options.Path, options.Tell));

    /// <summary>The engine of every build for corpora that outgrow one machine: <see cref="PostgresIndex"/>.</summary>
    public static SearchEngine Postgres { get; } = new("Postgres", (options, _, passages) => PostgresIndex.Build(passages, options.Postgres, options.Tell))
    {
        Server = new(options => options.Postgres.Problems(), (options, ct) => PostgresIndex.IsReachedAsync(options.Postgres, ct)),
    };

    /// <summary>All engines that are compiled in, <see cref="Embedded"/> first.</summary>
    public static IReadOnlyList<SearchEngine> Compiled { get; } =
    [
        Embedded,
        Postgres,
#if LUCENE
        new("Lucene", (options, domain, passages) => LuceneIndex.Build(passages, domain, options.Path)),
#endif
    ];

    // Engines that a build may lack, with the switch that compiles them in.
    private static readonly (string Name, string Switch)[] Optional = [("Lucene", "-p:UseLucene=true")];

    /// <summary>The engine with this name, in any case; null where this build has none.</summary>
    public static SearchEngine? Find(string name) =>
        Compiled.FirstOrDefault(engine => engine.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Why <see cref="Find"/> finds no engine with this name, in one sentence.</summary>
    public static string WhyMissing(string name)
    {
        var names = string.Join(", ", Compiled.SkipLast(1).Select(engine => engine.Name)) + " and " + Compiled[^1].Name;
        var known = Array.Find(Optional, engine => engine.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known.Name is null
            ? $"There is no search engine '{name}': this build has {names}."
            : $"This build lacks the search engine {known.Name}: build it with {known.Switch}, or choose {names}.";
    }
}
