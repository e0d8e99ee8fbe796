using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Tests;

internal static class Queries
{
    public static PassageQuery Of(params string[] stems) =>
        new([.. stems.Select(stem => new QueryTerm(stem, [new WeightedStem(stem, 1)]))]);

    public static PassageQuery OneTerm(string surface, params (string Stem, double Weight)[] alternatives) =>
        new([new QueryTerm(surface, [.. alternatives.Select(a => new WeightedStem(a.Stem, a.Weight))])]);

    public static PassageFields Text(string text) => new("", "", text);
}
