using System.Globalization;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>Puts into words what one passage earns with each part of a query.</summary>
internal sealed class ScoreExplainer(QueryPlan plan, PassageQuery query)
{
    private static readonly string[] Fields = ["title", "heading", "text"];

    /// <summary>What <paramref name="passage"/> earns with <paramref name="part"/>, whose frequency there is given.</summary>
    public Explanation Explain(QueryPart part, double frequency, int passage) =>
        new(part.Earned(frequency), Describe(part),
        [
            new Explanation(part.Ceiling, Invariant($"at most, weight × idf; it is in {part.PassageCount:0.##} of {plan.PassageCount} passages")),
            new Explanation(frequency, Invariant($"frequency f, which earns f / (f + {part.Saturation}) of it"), Counts(part, passage)),
        ]);

    private string Describe(QueryPart part) => part.Kind switch
    {
        QueryPartKind.Stem => $"\"{query.Terms[part.First].Surface}\" or a word that stands for it",
        QueryPartKind.Surface => $"\"{query.Terms[part.First].Surface}\" as typed",
        _ => $"\"{query.Terms[part.First].Surface}\" close to \"{query.Terms[part.Second].Surface}\"",
    };

    private List<Explanation> Counts(QueryPart part, int passage)
    {
        var counts = new List<Explanation>();
        var term = plan.Terms[part.First];
        if (part.Kind == QueryPartKind.Stem)
            foreach (var stem in term.Stems)
                AddCounts(counts, stem.List, null, Invariant($"stem \"{stem.Stem}\" with weight {stem.Weight}"), passage);
        else if (part.Kind == QueryPartKind.Surface)
            AddCounts(counts, term.SurfaceList, term.SurfaceCode, "the word itself", passage);
        return counts;
    }

    private void AddCounts(List<Explanation> counts, int number, int? code, string what, int passage)
    {
        if (number < 0) return;
        var list = plan.Lists[number];
        var place = list.Find(passage);
        if (place < 0) return;
        var found = code is { } surface ? list.Counts(place, surface) : list.Counts(place);
        var frequency = code is { } typed ? list.Frequency(place, typed) : list.Frequency(place);
        var places = Fields.Zip([found.Title, found.Heading, found.Text], (field, count) => Invariant($"{count} in the {field}"));
        counts.Add(new Explanation(frequency, $"{what}: {string.Join(", ", places)}, by field weight and length"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
