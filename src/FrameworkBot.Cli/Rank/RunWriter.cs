using System.Globalization;

namespace FrameworkBot.Cli.Rank;

/// <summary>Writes rankings as TREC does: <c>query Q0 id rank score tag</c>, ranks from 1.</summary>
public static class RunWriter
{
    /// <summary>The name of the system in the last column.</summary>
    public const string Tag = "frameworkbot";

    /// <summary>Writes the rankings in the order given; scores keep every digit, so that no tie appears that was none.</summary>
    public static void Write(TextWriter writer, IEnumerable<Ranking> rankings)
    {
        foreach (var ranking in rankings)
            for (var i = 0; i < ranking.Texts.Count; i++)
            {
                var (id, score) = ranking.Texts[i];
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{ranking.QueryId} Q0 {id} {i + 1} {score:R} {Tag}\n"));
            }
    }
}
