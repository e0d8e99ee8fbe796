using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Queries;

/// <summary>Scores all passages that the lists of a plan are over, one part of the query after the other.</summary>
internal static class FullSearch
{
    /// <summary>The best passages, best first.</summary>
    /// <param name="plan">What is looked for.</param>
    /// <param name="passageCount">How many passages the lists are over.</param>
    /// <param name="top">How many are found at the most, 1 or more.</param>
    public static ScoredPassage[] Run(QueryPlan plan, int passageCount, int top)
    {
        using var workspace = new QueryWorkspace(passageCount);
        var scores = workspace.Scores;
        foreach (var part in QueryMatcher.Match(plan, workspace))
            foreach (var passage in workspace.Touched)
                scores[passage] += part.Earned(workspace.Frequency(passage));

        var best = new TopPassages(Math.Min(top, passageCount));
        for (var p = 0; p < scores.Length; p++)
            if (scores[p] > 0) best.Offer(new ScoredPassage(p, scores[p]));
        return best.Take();
    }

    /// <summary>How the score of one passage comes about.</summary>
    public static Explanation Explain(QueryPlan plan, PassageQuery query, int passageCount, int passage)
    {
        using var workspace = new QueryWorkspace(passageCount);
        var explainer = new ScoreExplainer(plan, query);
        var details = new List<Explanation>();
        var score = 0.0;
        foreach (var part in QueryMatcher.Match(plan, workspace))
        {
            var frequency = workspace.Frequency(passage);
            if (frequency == 0) continue;
            var detail = explainer.Explain(part, frequency, passage);
            score += detail.Value;
            details.Add(detail);
        }
        var description = details.Count == 0 ? "nothing of the query occurs" : "the sum of";
        return new Explanation(score, description, details);
    }
}
