using Lucene.Net.Index;
using Lucene.Net.Search;

namespace FrameworkBot.Search.Lucene.Queries;

/// <summary>
/// Keeps the score of one document. Lucene's explanations add up in another order than its searches, and so differ from
/// them in the last digit; this is the score that a search gives.
/// </summary>
/// <param name="document">The number of the document.</param>
internal sealed class ScoreOf(int document) : ICollector
{
    private Scorer? _scorer;
    private int _base;

    /// <summary>The score; 0 where the document is not found.</summary>
    public float Score { get; private set; }

    /// <inheritdoc />
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc />
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc />
    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;

    /// <inheritdoc />
    public void Collect(int doc)
    {
        if (_base + doc == document) Score = _scorer!.GetScore();
    }
}
