using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search;

/// <summary>
/// The embedded index: BM25F over title, heading and text, held in memory. Each term of a query earns
/// weight · idf · f / (f + k1), where f adds up its occurrences by field weight and field length; the word as typed and
/// terms that stand close together earn a little more. Immutable, and safe for any number of threads; a query allocates
/// its result and little else.
/// </summary>
public sealed class Bm25fIndex : IPassageIndex
{
    private readonly QueryMatcher _matcher;
    private readonly ScoreExplainer _explainer;
    private readonly Postings _stems;

    private Bm25fIndex(int count, Postings stems, Postings surfaces, Bm25fParameters parameters)
    {
        Count = count;
        _stems = stems;
        _matcher = new QueryMatcher(stems, surfaces, count, parameters);
        _explainer = new ScoreExplainer(stems, surfaces, count);
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <summary>Reads all passages once.</summary>
    /// <param name="passages">The passages in corpus order; a passage's place in the list is its number.</param>
    /// <param name="parameters">How finds are weighed; null for the one set that fits every corpus.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of its range.</exception>
    public static Bm25fIndex Build(IReadOnlyList<PassageFields> passages, Bm25fParameters? parameters = null)
    {
        ArgumentNullException.ThrowIfNull(passages);
        parameters ??= new Bm25fParameters();
        parameters.Validate();
        var stems = new PostingsBuilder();
        var surfaces = new PostingsBuilder();
        FieldParameters[] fields = [parameters.Title, parameters.Heading, parameters.Text];
        var lengths = new int[passages.Count * fields.Length];
        for (var p = 0; p < passages.Count; p++)
        {
            string[] texts = [passages[p].Title, passages[p].Heading, passages[p].Text];
            for (var f = 0; f < fields.Length; f++)
            {
                if (fields[f].Weight == 0) continue;
                foreach (var token in Tokenizer.Tokenize(texts[f]))
                {
                    var position = lengths[p * fields.Length + f]++;
                    stems.Add(EnglishStemmer.Stem(token.Text), p, f, position);
                    surfaces.Add(token.Text, p, f, position);
                }
            }
        }
        var norms = new FieldNorms(lengths, fields);
        return new Bm25fIndex(passages.Count, stems.Build(norms), surfaces.Build(norms), parameters);
    }

    /// <summary>How much a stem says about a passage: ln(1 + (N - n + 0.5) / (n + 0.5)), n of N passages having it.</summary>
    /// <returns>Above 0; highest for a stem that no passage has.</returns>
    public double Idf(string stem)
    {
        var (start, end) = _stems.Of(stem);
        return _matcher.Idf(end - start);
    }

    /// <summary>The score that no passage can exceed; a score divided by it is a share from 0 to 1.</summary>
    /// <returns>Above 0 for a query with terms, whether the corpus has them or not; 0 for an empty one.</returns>
    public double IdealScore(PassageQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        using var workspace = new QueryWorkspace(Count);
        var ideal = 0.0;
        foreach (var part in _matcher.Match(query, workspace)) ideal += part.Ceiling;
        return ideal;
    }

    /// <inheritdoc />
    public IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        using var workspace = new QueryWorkspace(Count);
        var scores = workspace.Scores;
        foreach (var part in _matcher.Match(query, workspace))
            foreach (var passage in workspace.Touched)
                scores[passage] += part.Earned(workspace.Frequency(passage));

        var best = new TopPassages(Math.Min(top, Count));
        for (var p = 0; p < scores.Length; p++)
            if (scores[p] > 0) best.Offer(new ScoredPassage(p, scores[p]));
        return best.Take();
    }

    /// <inheritdoc />
    public Explanation Explain(PassageQuery query, int passage)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(passage);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(passage, Count);
        using var workspace = new QueryWorkspace(Count);
        var details = new List<Explanation>();
        var score = 0.0;
        foreach (var part in _matcher.Match(query, workspace))
        {
            var frequency = workspace.Frequency(passage);
            if (frequency == 0) continue;
            var detail = _explainer.Explain(query, part, frequency, passage);
            score += detail.Value;
            details.Add(detail);
        }
        var description = details.Count == 0 ? "nothing of the query occurs" : "the sum of";
        return new Explanation(score, description, details);
    }
}
