using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// How often, and how closely, two terms stand together: each meeting within the window adds 1 / distance, in words and
/// in either order. The idea is the sequential dependence model's (Metzler and Croft 2005), with nearness for its windows.
/// </summary>
internal static class PairFrequencies
{
    // So many words around one, on both sides and as close as can be: 1 + 1 + 1/2 + 1/2 + ...
    private static readonly double[] MostAround = [.. Enumerable.Range(0, 64).Select(count => Enumerable.Range(0, count).Sum(i => 1.0 / (i / 2 + 1)))];

    /// <summary>Adds the pair's frequencies to the workspace; a term is no pair with itself.</summary>
    public static void Add(QueryPlan plan, QueryPart pair, QueryWorkspace workspace)
    {
        foreach (var a in plan.Terms[pair.First].Stems)
            foreach (var b in plan.Terms[pair.Second].Stems)
                if (ArePair(a, b))
                    Add(plan.Lists[a.List], plan.Lists[b.List], plan.PairWindow, a.Weight * b.Weight, workspace);
    }

    /// <summary>Whether two stems that passages have can stand together.</summary>
    public static bool ArePair(PlannedStem a, PlannedStem b) => a.List >= 0 && b.List >= 0 && a.List != b.List;

    /// <summary>The sum of 1 / distance over all meetings within a window.</summary>
    public static double Nearness(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int window)
    {
        var sum = 0.0;
        var from = 0;
        foreach (var position in first)
        {
            while (from < second.Length && second[from] < position - window) from++;
            for (var i = from; i < second.Length && second[i] <= position + window; i++)
                sum += 1.0 / Math.Abs(second[i] - position);
        }
        return sum;
    }

    /// <summary>What no nearness of so many positions to so many others exceeds.</summary>
    public static double MostNearness(int first, int second) => Math.Min(first * Around(second), second * Around(first));

    private static double Around(int count) => count < MostAround.Length ? MostAround[count] : count;

    private static void Add(PostingCursor a, PostingCursor b, int window, double weight, QueryWorkspace workspace)
    {
        var (block, next) = (0, 0);
        ReadOnlySpan<int> others = [];
        for (var first = 0; first < a.BlockCount; first++)
        {
            a.Load(first);
            var passages = a.Passages;
            for (var i = 0; i < passages.Length; i++)
            {
                var passage = passages[i];
                if (others.IsEmpty || others[^1] < passage)
                {
                    block = b.FindBlock(passage, block);
                    if (block == b.BlockCount) return;
                    b.Load(block);
                    others = b.Passages;
                    next = 0;
                }
                while (others[next] < passage) next++;
                if (others[next] != passage) continue;
                var frequency = Nearness(a.Positions(i), b.Positions(next), window);
                if (frequency > 0) workspace.Add(passage, weight * frequency);
            }
        }
    }
}
