namespace FrameworkBot.Search.Queries;

/// <summary>What a part of a query looks for.</summary>
internal enum QueryPartKind
{
    /// <summary>A term, by the stems that may stand for it.</summary>
    Stem,

    /// <summary>A term, by the word as it was typed.</summary>
    Surface,

    /// <summary>Two terms close together.</summary>
    Pair,
}

/// <summary>One thing that a passage can earn score with.</summary>
/// <param name="Kind">What is looked for.</param>
/// <param name="First">The number of the term, or of the pair's first term.</param>
/// <param name="Second">The number of the pair's second term; otherwise the same as <paramref name="First"/>.</param>
/// <param name="Ceiling">What can be earned at the most.</param>
/// <param name="Saturation">The frequency at which half of it is earned.</param>
/// <param name="PassageCount">In how many passages it occurs; those of lesser alternatives count by their weight.</param>
internal readonly record struct QueryPart(
    QueryPartKind Kind, int First, int Second, double Ceiling, double Saturation, double PassageCount)
{
    /// <summary>What a passage earns in which the part has this frequency.</summary>
    public double Earned(double frequency) => Ceiling * (frequency / (frequency + Saturation));
}
