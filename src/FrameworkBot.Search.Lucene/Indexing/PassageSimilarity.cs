using Lucene.Net.Search.Similarities;

namespace FrameworkBot.Search.Lucene.Indexing;

/// <summary>BM25 with each field's own length normalisation.</summary>
internal sealed class PassageSimilarity : PerFieldSimilarityWrapper
{
    // BM25's k1: the frequency at which a word of a field of average length earns half of what it can earn.
    private const float Saturation = 1.2f;

    private readonly Dictionary<string, Similarity> _byField =
        IndexField.All.ToDictionary(field => field.Name, Similarity (field) => new BM25Similarity(Saturation, field.LengthNormalisation), StringComparer.Ordinal);

    /// <inheritdoc />
    public override Similarity Get(string name) => _byField[name];
}
