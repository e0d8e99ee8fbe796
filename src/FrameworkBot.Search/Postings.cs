namespace FrameworkBot.Search;

/// <summary>
/// Where the terms of a vocabulary occur, in flat arrays. A posting is one term in one passage; the postings of a term
/// lie side by side in the order of their passages. Immutable.
/// </summary>
/// <param name="vocabulary">Term to its number.</param>
/// <param name="starts">The first posting of each term, and the number of postings at the end.</param>
/// <param name="passages">The passage of each posting.</param>
/// <param name="frequencies">The field-weighted, length-normalised frequency of each posting.</param>
/// <param name="counts">How often the term occurs in title, heading and text: three numbers for each posting.</param>
/// <param name="positionStarts">The first position of each posting, and the number of positions at the end.</param>
/// <param name="positions">The places in the passage's text, counted in words, ascending within a posting.</param>
internal sealed class Postings(
    Dictionary<string, int> vocabulary,
    int[] starts,
    int[] passages,
    double[] frequencies,
    int[] counts,
    int[] positionStarts,
    int[] positions)
{
    /// <summary>The postings of a term as a range; empty for an unknown term.</summary>
    public (int Start, int End) Of(string term) =>
        vocabulary.TryGetValue(term, out var number) ? (starts[number], starts[number + 1]) : (0, 0);

    /// <summary>The passage of a posting.</summary>
    public int Passage(int posting) => passages[posting];

    /// <summary>The weighted frequency of a posting, above 0.</summary>
    public double Frequency(int posting) => frequencies[posting];

    /// <summary>How often the term of a posting occurs in the field with this number.</summary>
    public int Count(int posting, int field) => counts[posting * PostingsBuilder.FieldCount + field];

    /// <summary>Where in the text the term of a posting stands.</summary>
    public ReadOnlySpan<int> Positions(int posting) =>
        positions.AsSpan(positionStarts[posting]..positionStarts[posting + 1]);

    /// <summary>The posting for <paramref name="passage"/> in a range, or -1.</summary>
    public int Find((int Start, int End) range, int passage)
    {
        var found = Array.BinarySearch(passages, range.Start, range.End - range.Start, passage);
        return found < 0 ? -1 : found;
    }
}
