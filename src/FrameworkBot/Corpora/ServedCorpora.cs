using System.Diagnostics.CodeAnalysis;

namespace FrameworkBot.Corpora;

/// <summary>The corpora that this host answers from. Which there are is fixed at the start.</summary>
internal sealed class ServedCorpora
{
    private readonly Dictionary<string, ServedCorpus> _byName;

    /// <summary>With the corpus at the root first; names differ.</summary>
    public ServedCorpora(IReadOnlyList<ServedCorpus> all)
    {
        All = all;
        _byName = all.ToDictionary(corpus => corpus.Endpoint.Name, StringComparer.Ordinal);
    }

    /// <summary>All, in the order in which they are offered.</summary>
    public IReadOnlyList<ServedCorpus> All { get; }

    /// <summary>Ends when each has answered once, or failed to: what is learned from it is there.</summary>
    public Task Prepared { get; set; } = Task.CompletedTask;

    /// <summary>The one at the root.</summary>
    public ServedCorpus Default => All[0];

    /// <summary>The corpus of that name, see <see cref="BotProtocol.Endpoint.NamedEndpoint.Name"/>.</summary>
    /// <exception cref="KeyNotFoundException">There is none: endpoints are mapped for those that there are.</exception>
    public ServedCorpus this[string name] => _byName[name];

    /// <summary>Looks for a name that somebody gave.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out ServedCorpus? corpus) => _byName.TryGetValue(name, out corpus);
}
