using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>Finds, part after part, which of all passages have a part of the query and how often.</summary>
internal static class QueryMatcher
{
    /// <summary>
    /// The parts of a query in the order in which they are added. While a part is the current one, the workspace holds its
    /// frequencies.
    /// </summary>
    public static IEnumerable<QueryPart> Match(QueryPlan plan, QueryWorkspace workspace)
    {
        foreach (var term in plan.Terms)
        {
            workspace.ClearFrequencies();
            foreach (var stem in term.Stems)
                if (stem is { List: >= 0, IsRepeated: false })
                    Add(plan.Lists[stem.List], stem.Weight, workspace);
            yield return term.ByStem;

            workspace.ClearFrequencies();
            if (term.SurfaceList >= 0) AddSurface(plan.Lists[term.SurfaceList], term.SurfaceCode, workspace);
            yield return term.BySurface;
        }
        foreach (var pair in plan.Pairs)
        {
            workspace.ClearFrequencies();
            PairFrequencies.Add(plan, pair, workspace);
            yield return pair with { PassageCount = workspace.Touched.Length };
        }
    }

    private static void Add(PostingCursor list, double weight, QueryWorkspace workspace)
    {
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            var passages = list.Passages;
            for (var i = 0; i < passages.Length; i++) workspace.Add(passages[i], weight * list.Frequency(i));
        }
    }

    private static void AddSurface(PostingCursor list, int code, QueryWorkspace workspace)
    {
        for (var b = 0; b < list.BlockCount; b++)
        {
            list.Load(b);
            var passages = list.Passages;
            for (var i = 0; i < passages.Length; i++)
                if (list.Frequency(i, code) is > 0 and var frequency) workspace.Add(passages[i], frequency);
        }
    }
}
