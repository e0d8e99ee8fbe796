using System.Globalization;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search;

/// <summary>Puts into words what one passage earns with each part of a query.</summary>
internal sealed class ScoreExplainer(Postings stems, Postings surfaces, int passageCount)
{
    private static readonly string[] Fields = ["title", "heading", "text"];

    /// <summary>What <paramref name="passage"/> earns with <paramref name="part"/>, whose frequency there is given.</summary>
    public Explanation Explain(PassageQuery query, QueryPart part, double frequency, int passage) =>
        new(part.Earned(frequency), Describe(query, part),
        [
            new Explanation(part.Ceiling, Invariant($"at most, weight × idf; it is in {part.PassageCount:0.##} of {passageCount} passages")),
            new Explanation(frequency, Invariant($"frequency f, which earns f / (f + {part.Saturation}) of it"), Counts(query, part, passage)),
        ]);

    private static string Describe(PassageQuery query, QueryPart part) => part.Kind switch
    {
        QueryPartKind.Stem => $"\"{query.Terms[part.First].Surface}\" or a word that stands for it",
        QueryPartKind.Surface => $"\"{query.Terms[part.First].Surface}\" as typed",
        _ => $"\"{query.Terms[part.First].Surface}\" close to \"{query.Terms[part.Second].Surface}\"",
    };

    private List<Explanation> Counts(PassageQuery query, QueryPart part, int passage)
    {
        var counts = new List<Explanation>();
        if (part.Kind == QueryPartKind.Stem)
            foreach (var (stem, weight) in query.Terms[part.First].Alternatives)
                AddCounts(counts, stems, stem, Invariant($"stem \"{stem}\" with weight {weight}"), passage);
        else if (part.Kind == QueryPartKind.Surface)
            AddCounts(counts, surfaces, query.Terms[part.First].Surface, "the word itself", passage);
        return counts;
    }

    private static void AddCounts(List<Explanation> counts, Postings postings, string term, string what, int passage)
    {
        var posting = postings.Find(postings.Of(term), passage);
        if (posting < 0) return;
        var places = Fields.Select((field, f) => Invariant($"{postings.Count(posting, f)} in the {field}"));
        counts.Add(new Explanation(postings.Frequency(posting), $"{what}: {string.Join(", ", places)}, by field weight and length"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
