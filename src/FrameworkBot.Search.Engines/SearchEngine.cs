using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Engines;

/// <summary>Builds an index over a corpus.</summary>
/// <param name="options">Where it may keep its files.</param>
/// <param name="domain">What the corpus is about: its names and synonyms.</param>
/// <param name="passages">The passages in corpus order; a passage's place in the list is its number.</param>
public delegate IPassageIndex IndexBuilder(SearchOptions options, Domain domain, IReadOnlyList<PassageFields> passages);

/// <summary>A way to find passages.</summary>
/// <param name="Name">What it is called in settings and on the command line.</param>
/// <param name="Build">Builds its index.</param>
public sealed record SearchEngine(string Name, IndexBuilder Build)
{
    /// <summary>The server that it cannot do without; null where it needs none.</summary>
    public SearchServer? Server { get; init; }
}

/// <summary>A server that an engine searches.</summary>
/// <param name="Problems">Why the options that lead to it cannot be used, a sentence each.</param>
/// <param name="IsReachedAsync">Whether it answers now.</param>
public sealed record SearchServer(Func<SearchOptions, IEnumerable<string>> Problems, Func<SearchOptions, CancellationToken, Task<bool>> IsReachedAsync);
