using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search;

/// <summary>
/// How often, and how closely, two terms stand together: each meeting within the window adds 1 / distance, in words and
/// in either order. The idea is the sequential dependence model's (Metzler and Croft 2005), with nearness for its windows.
/// </summary>
internal static class PairFrequencies
{
    /// <summary>Adds the pair's frequencies to the workspace; a term is no pair with itself.</summary>
    public static void Add(QueryTerm first, QueryTerm second, Postings stems, int window, QueryWorkspace workspace)
    {
        foreach (var a in first.Alternatives)
            foreach (var b in second.Alternatives)
                if (!string.Equals(a.Stem, b.Stem, StringComparison.Ordinal))
                    Add(stems, stems.Of(a.Stem), stems.Of(b.Stem), window, a.Weight * b.Weight, workspace);
    }

    private static void Add(
        Postings stems, (int Start, int End) a, (int Start, int End) b, int window, double weight, QueryWorkspace workspace)
    {
        var (i, j) = (a.Start, b.Start);
        while (i < a.End && j < b.End)
        {
            var passage = stems.Passage(i);
            if (passage < stems.Passage(j)) i++;
            else if (passage > stems.Passage(j)) j++;
            else
            {
                var frequency = Nearness(stems.Positions(i++), stems.Positions(j++), window);
                if (frequency > 0) workspace.Add(passage, weight * frequency);
            }
        }
    }

    private static double Nearness(ReadOnlySpan<int> first, ReadOnlySpan<int> second, int window)
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
}
