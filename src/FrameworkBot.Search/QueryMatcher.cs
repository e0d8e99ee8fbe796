using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search;

/// <summary>Takes a query apart and finds, part after part, which passages have it and how often.</summary>
internal sealed class QueryMatcher(Postings stems, Postings surfaces, int passageCount, Bm25fParameters parameters)
{
    /// <summary>
    /// The parts of <paramref name="query"/> in a fixed order. While a part is the current one, the workspace holds its
    /// frequencies.
    /// </summary>
    public IEnumerable<QueryPart> Match(PassageQuery query, QueryWorkspace workspace)
    {
        var terms = query.Terms;
        var worths = new double[terms.Count];
        for (var i = 0; i < terms.Count; i++)
        {
            workspace.ClearFrequencies();
            var count = AddStems(terms[i].Alternatives, workspace);
            worths[i] = terms[i].Weight * Idf(count);
            yield return new QueryPart(QueryPartKind.Stem, i, i, worths[i], parameters.Saturation, count);

            workspace.ClearFrequencies();
            AddSurface(terms[i].Surface, workspace);
            var surfaceWorth = parameters.SurfaceWeight * worths[i];
            yield return new QueryPart(QueryPartKind.Surface, i, i, surfaceWorth, parameters.Saturation, workspace.Touched.Length);
        }
        for (var i = 0; i < terms.Count; i++)
            for (var j = i + 1; j < terms.Count && j - i <= parameters.PairSpan; j++)
            {
                workspace.ClearFrequencies();
                PairFrequencies.Add(terms[i], terms[j], stems, parameters.PairWindow, workspace);
                var pairWorth = parameters.PairWeight / Math.Sqrt(j - i) * (worths[i] + worths[j]) / 2;
                yield return new QueryPart(QueryPartKind.Pair, i, j, pairWorth, parameters.PairSaturation, workspace.Touched.Length);
            }
    }

    /// <summary>
    /// ln(1 + (N - n + 0.5) / (n + 0.5)) for something that occurs in n of N passages. It is rounded because the last bits
    /// of a logarithm differ between machines, and all that follows is exact.
    /// </summary>
    public double Idf(double count) => Math.Round(Math.Log(1 + (passageCount - count + 0.5) / (count + 0.5)), 10);

    // The alternatives make up one pseudo-term: weighted frequencies are added before saturation, and a passage counts
    // towards its idf with the weight of the first alternative found there. So a synonym adds passages, never idf.
    private double AddStems(IReadOnlyList<WeightedStem> alternatives, QueryWorkspace workspace)
    {
        var count = 0.0;
        for (var a = 0; a < alternatives.Count; a++)
        {
            if (IsRepeated(alternatives, a)) continue;
            var (stem, weight) = alternatives[a];
            var (start, end) = stems.Of(stem);
            for (var i = start; i < end; i++)
                if (workspace.Add(stems.Passage(i), weight * stems.Frequency(i))) count += weight;
        }
        return count;
    }

    private void AddSurface(string surface, QueryWorkspace workspace)
    {
        var (start, end) = surfaces.Of(surface);
        for (var i = start; i < end; i++) workspace.Add(surfaces.Passage(i), surfaces.Frequency(i));
    }

    private static bool IsRepeated(IReadOnlyList<WeightedStem> alternatives, int a)
    {
        for (var b = 0; b < a; b++)
            if (string.Equals(alternatives[b].Stem, alternatives[a].Stem, StringComparison.Ordinal)) return true;
        return false;
    }
}
