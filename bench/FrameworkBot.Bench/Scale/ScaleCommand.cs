using FrameworkBot.Bench.Synthetic;

namespace FrameworkBot.Bench.Scale;

/// <summary>
/// <c>scale</c>: what the embedded index costs as the corpus grows from a thousand passages tenfold to the number given:
/// a table for Markdown, and beside it a plot, docs/images/index-cost.svg.
/// </summary>
internal static class ScaleCommand
{
    private const int First = 1000;

    private static readonly Dictionary<string, int> Defaults = new(StringComparer.Ordinal) { ["--passages"] = 1_000_000 };

    /// <summary>Measures, prints and draws.</summary>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (Arguments.ReadNumbers(arguments, Defaults, output) is not { } options) return 2;
        var corpus = new SyntheticCorpus();
        CostMeasurement.Of(corpus, 10 * First);
        output.WriteLine($"| passages | build, s | of processor time, s | passages per processor second | bytes a passage | save, s | open, ms | {string.Join(" | ", QueryKind.All.Select(kind => $"{kind.Name}, p50 and p99, µs"))} |");
        output.WriteLine($"|{string.Concat(Enumerable.Repeat("---|", 7 + QueryKind.All.Count))}");
        var costs = new List<Cost>();
        for (long count = First; count <= options["--passages"]; count *= 10)
        {
            var cost = CostMeasurement.Of(corpus, (int)count);
            costs.Add(cost);
            var searches = string.Join(" | ", cost.Searches.Select(times => FormattableString.Invariant($"{times.At(50):#,0} and {times.At(99):#,0}")));
            output.WriteLine(FormattableString.Invariant(
                $"| {cost.Passages:#,0} | {cost.BuildSeconds:0.00} | {cost.BuildProcessorSeconds:0.00} | {cost.PassagesPerProcessorSecond:#,0} | {cost.BytesPerPassage:0} | {cost.SaveSeconds:0.00} | {cost.OpenMilliseconds:0.0} | {searches} |"));
        }
        if (costs.Count == 0) return 0;
        File.WriteAllText(Path.Combine(Workload.Repository, "docs", "images", "index-cost.svg"), new CostPlot(costs).Draw());
        return 0;
    }
}
