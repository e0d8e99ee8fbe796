namespace FrameworkBot.Search;

/// <summary>How a field counts.</summary>
/// <param name="Weight">What one occurrence in a field of average length is worth, 0 to 100; 0 leaves the field out.</param>
/// <param name="LengthNormalisation">b, 0 to 1: how far a longer field makes its occurrences count less.</param>
public readonly record struct FieldParameters(double Weight, double LengthNormalisation);
