using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Postgres;

namespace FrameworkBot.Search.Engines;

/// <summary>Which engine finds passages: section <c>Search</c> of the configuration, or <c>--engine</c> and <c>--index</c>.</summary>
public sealed class SearchOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Search";

    private PostgresOptions? _postgres;

    /// <summary>The name of the engine: <c>Embedded</c>, <c>Postgres</c> or, where it is compiled in, <c>Lucene</c>.</summary>
    public string Engine { get; set; } = SearchEngines.Embedded.Name;

    /// <summary>The folder where the engine keeps its index, if it keeps files; empty to keep it in memory.</summary>
    public string Path { get; set; } = "";

    /// <summary>How the engine <c>Postgres</c> keeps and finds passages.</summary>
    // Made when it is asked for: who searches otherwise need not load what it is part of.
    public PostgresOptions Postgres { get => _postgres ??= new PostgresOptions(); set => _postgres = value; }

    /// <summary>Told in one sentence each what was wrong with a saved index that was built anew, or why none could be saved.</summary>
    public Action<string> Tell { get; set; } = _ => { };

    /// <summary>Builds the index of the chosen engine.</summary>
    /// <param name="domain">What the corpus is about.</param>
    /// <param name="passages">The passages in corpus order.</param>
    /// <exception cref="InvalidOperationException">This build lacks the engine; the message says so in one sentence.</exception>
    /// <exception cref="IOException">The folder of the index cannot be used.</exception>
    /// <exception cref="SearchException">The engine's options cannot be used.</exception>
    public IPassageIndex Build(Domain domain, IReadOnlyList<PassageFields> passages)
    {
        var engine = SearchEngines.Find(Engine) ?? throw new InvalidOperationException(SearchEngines.WhyMissing(Engine));
        return engine.Build(this, domain, passages);
    }

    /// <summary>The same for one of several corpora: what is kept in files is kept in a folder below, which is made where it is not there.</summary>
    /// <param name="folder">The folder's name; empty for the folder itself.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public SearchOptions Below(string folder) => folder.Length == 0 || Path.Length == 0
        ? this
        : new SearchOptions { Engine = Engine, Path = Directory.CreateDirectory(System.IO.Path.Combine(Path, folder)).FullName, Tell = Tell, _postgres = _postgres };

    /// <summary>Why these options cannot be used, a sentence each; none where they can. A folder that is not there is made.</summary>
    public IEnumerable<string> Problems()
    {
        var engine = SearchEngines.Find(Engine);
        if (engine is null) yield return $"{Section}:{nameof(Engine)}: {SearchEngines.WhyMissing(Engine)}";
        foreach (var problem in engine?.Server?.Problems(this) ?? []) yield return problem;
        if (Path.Length > 0 && WhyUnusable(Path) is { } reason) yield return $"{Section}:{nameof(Path)}: the folder '{Path}' cannot be used: {reason}";
    }

    /// <summary>Whether the engine can be searched now: true where it needs no server.</summary>
    public Task<bool> IsReachedAsync(CancellationToken ct) => SearchEngines.Find(Engine)?.Server?.IsReachedAsync(this, ct) ?? Task.FromResult(true);

    private static string? WhyUnusable(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return fault.Message;
        }
    }
}
