using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Building;
using FrameworkBot.Search.Layout;
using FrameworkBot.Search.Queries;
using FrameworkBot.Search.Saving;

namespace FrameworkBot.Search;

/// <summary>
/// The embedded index: BM25F over title, heading and text. Each term of a query earns weight · idf · f / (f + k1), where f
/// adds up its occurrences by field weight and field length; the word as typed and terms that stand close together earn a
/// little more. Immutable, and safe for any number of threads. In a large index most passages are passed over unscored
/// (<see cref="PrunedSearch"/>), and what is found is the same.
/// </summary>
public sealed class Bm25fIndex : IPassageIndex
{
    // Scoring all of fewer passages takes less time than finding out which need not be scored.
    private const int LeastToPrune = 4096;

    // Of so many that are asked for, at the most one in this many passages may be.
    private const int MostTopShare = 64;

    private readonly IndexImage _image;

    internal Bm25fIndex(IndexImage image) => _image = image;

    /// <inheritdoc />
    public int Count => _image.Facts.PassageCount;

    /// <summary>How many bytes the index takes.</summary>
    public long Size => _image.Sections.Sum(section => (long)section.Length);

    internal IndexImage Image => _image;

    /// <summary>Reads all passages once.</summary>
    /// <param name="passages">The passages in corpus order; a passage's place in the list is its number.</param>
    /// <param name="parameters">How finds are weighed; null for the one set that fits every corpus.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    /// <exception cref="InvalidOperationException">The index would take more than 2 GB.</exception>
    public static Bm25fIndex Build(IReadOnlyList<PassageFields> passages, Bm25fParameters? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(passages);
        parameters ??= new Bm25fParameters();
        parameters.Validate();
        return new Bm25fIndex(ImageBuilder.Build(passages, parameters));
    }

    /// <summary>Opens an index that <see cref="Save"/> wrote, in a few milliseconds whatever its size.</summary>
    /// <param name="path">The file.</param>
    /// <param name="passages">The passages that it must have been built over; null for any.</param>
    /// <param name="parameters">The parameters that it must have been built with; null for any.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="IndexFileException">It is no index, damaged, not whole, of another version or of another corpus.
    /// Searching throws it too, where a part is damaged that opening does not read.</exception>
    public static Bm25fIndex Open(string path, IReadOnlyList<PassageFields>? passages = null, Bm25fParameters? parameters = null) =>
        new(IndexFile.Open(path, passages is null ? null : Fingerprint.Of(passages), parameters));

    /// <summary>Saves the index to a file. The file is replaced as a whole or not at all.</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="passages">The passages that the index was built over.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path, IReadOnlyList<PassageFields> passages) => IndexFile.Save(_image, Fingerprint.Of(passages), path);

    /// <summary>How much a stem says about a passage: ln(1 + (N - n + 0.5) / (n + 0.5)), n of N passages having it.</summary>
    /// <returns>Above 0; highest for a stem that no passage has.</returns>
    public double Idf(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        var number = _image.FindStem(stem);
        return QueryPlan.Idf(Count, number < 0 ? 0 : _image.PassagesWithStem(number));
    }

    /// <summary>The score that no passage can exceed; a score divided by it is a share from 0 to 1.</summary>
    /// <returns>Above 0 for a query with terms, whether the corpus has them or not; 0 for an empty one.</returns>
    public double IdealScore(PassageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var plan = new QueryPlan(query, _image);
        var ideal = 0.0;
        foreach (var term in plan.Terms) ideal = ideal + term.ByStem.Ceiling + term.BySurface.Ceiling;
        foreach (var pair in plan.Pairs) ideal += pair.Ceiling;
        return ideal;
    }

    /// <inheritdoc />
    public IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        var plan = new QueryPlan(query, _image);
        if (plan.Lists.Count == 0) return [];
        var isPruned = Count >= LeastToPrune && top <= Count / MostTopShare && plan.Lists.Count <= PrunedSearch.MostLists;
        var found = isPruned ? new PrunedSearch(plan, Count, top).Run() : FullSearch.Run(plan, Count, top);
        GC.KeepAlive(this);
        return found;
    }

    /// <inheritdoc />
    public Explanation Explain(PassageQuery query, int passage)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(passage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(passage, Count);
        return FullSearch.Explain(new QueryPlan(query, _image), query, Count, passage);
    }

    internal ScoredPassage[] SearchAll(PassageQuery query, int top) => FullSearch.Run(new QueryPlan(query, _image), Count, top);

    internal ScoredPassage[] SearchPruned(PassageQuery query, int top) => new PrunedSearch(new QueryPlan(query, _image), Count, top).Run();
}
