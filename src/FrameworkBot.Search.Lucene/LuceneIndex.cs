using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Lucene.Analysis;
using FrameworkBot.Search.Lucene.Indexing;
using FrameworkBot.Search.Lucene.Queries;
using Lucene.Net.Index;
using Lucene.Net.Search;
using LuceneExplanation = Lucene.Net.Search.Explanation;

namespace FrameworkBot.Search.Lucene;

/// <summary>
/// The index on Lucene.Net: BM25 over title, heading and text with names unstemmed, and the names that a passage speaks
/// of. One instance is one snapshot: immutable, and safe for any number of threads. Another corpus is another instance,
/// also in the same folder, and those made before keep answering from theirs.
/// </summary>
public sealed class LuceneIndex : IPassageIndex, IDisposable
{
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly QueryWriter _queries;

    private LuceneIndex(DirectoryReader reader, QueryWriter queries)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader) { Similarity = new PassageSimilarity() };
        _queries = queries;
    }

    /// <inheritdoc />
    public int Count => _reader.MaxDoc;

    /// <summary>Opens an index over the passages, and writes it before where it is not there yet.</summary>
    /// <param name="passages">The passages in corpus order; a passage's place in the list is its number.</param>
    /// <param name="domain">What the corpus is about: names stay unstemmed, synonyms find one another.</param>
    /// <param name="path">The folder to keep it in; empty to keep it in memory.</param>
    /// <exception cref="IOException">The folder cannot be used; the message says which and why.</exception>
    public static LuceneIndex Build(IReadOnlyList<PassageFields> passages, Domain domain, string path = "")
    {
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(path);
        var vocabulary = new Vocabulary(domain);
        var analyzer = new PassageAnalyzer(vocabulary);
        var reader = IndexFolder.Open(path, domain, passages, new PassageWriter(vocabulary, analyzer));
        return new LuceneIndex(reader, new QueryWriter(vocabulary, analyzer));
    }

    /// <inheritdoc />
    public IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        if (Count == 0 || _queries.Write(query) is not { } written) return [];
        return Array.ConvertAll(_searcher.Search(written, Math.Min(top, Count)).ScoreDocs, found => new ScoredPassage(found.Doc, found.Score));
    }

    /// <inheritdoc />
    public Answering.Passages.Explanation Explain(PassageQuery query, int passage)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(passage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(passage, Count);
        if (_queries.Write(query) is not { } written) return new(0, "nothing is looked for");
        var score = new ScoreOf(passage);
        _searcher.Search(written, score);
        if (score.Score == 0) return new(0, "nothing of the query occurs");
        var explained = Read(_searcher.Explain(written, passage));
        return explained with { Value = score.Score };
    }

    /// <summary>Closes the files of the snapshot; it cannot be asked any more. Not needed where it lives as long as the process.</summary>
    public void Dispose() => _reader.Dispose();

    private static Answering.Passages.Explanation Read(LuceneExplanation explanation) =>
        new(explanation.Value, explanation.Description.TrimEnd(':', ' '), [.. (explanation.GetDetails() ?? []).Select(Read)]);
}
