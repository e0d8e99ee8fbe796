namespace FrameworkBot.Bench.Synthetic;

/// <summary>Queries of one kind.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Least">The least share of passages that have a term, above 0.</param>
/// <param name="Most">The highest share.</param>
/// <param name="Terms">How many terms they have.</param>
internal sealed record QueryKind(string Name, double Least, double Most, int Terms = 5)
{
    /// <summary>The kinds that every engine is measured with.</summary>
    public static IReadOnlyList<QueryKind> All { get; } = [new("rare", 0.00001, 0.001), new("common", 0.01, 0.05), new("very common", 0.1, 0.4)];

    /// <summary>The kinds of fewer terms, which have no passages with many of them.</summary>
    public static IReadOnlyList<QueryKind> Short { get; } = [new("common, two terms", 0.01, 0.05, 2), new("very common, two terms", 0.1, 0.4, 2), new("very common, one term", 0.1, 0.4, 1)];
}
