namespace FrameworkBot.Search;

/// <summary>
/// How <see cref="Bm25fIndex"/> weighs what it finds. The values below are the one set for every corpus: those for text
/// and pairs were chosen on Cranfield abstracts and SQuAD paragraphs together (<c>docs/engines.md</c>), where neighbouring
/// values differ by less than 0.008; those for title and heading were not fitted, they are small so that a field that many passages share
/// cannot outweigh a passage's own words.
/// </summary>
public sealed record Bm25fParameters
{
    /// <summary>The title of the article.</summary>
    public FieldParameters Title { get; init; } = new(0.3, 0.5);

    /// <summary>The headings above a passage and a list's lead-in.</summary>
    public FieldParameters Heading { get; init; } = new(0.6, 0.5);

    /// <summary>The passage itself; its weight is above 0.</summary>
    public FieldParameters Text { get; init; } = new(1, 0.65);

    /// <summary>k1, above 0 to 100: the frequency at which a term earns half of what it can earn.</summary>
    public double Saturation { get; init; } = 1.2;

    /// <summary>What the word as it was typed can earn beside its stem, 0 to 10, as a share of what the stem can earn.</summary>
    public double SurfaceWeight { get; init; } = 0.35;

    /// <summary>What two neighbouring terms can earn by standing close together, 0 to 10, as a share of their mean.</summary>
    public double PairWeight { get; init; } = 0.5;

    /// <summary>Above 0 to 100: the pair frequency at which a pair earns half of what it can earn.</summary>
    public double PairSaturation { get; init; } = 0.25;

    /// <summary>How far apart two terms may stand in a text to count as a pair, in words, 1 to 100.</summary>
    public int PairWindow { get; init; } = 12;

    /// <summary>How far apart two terms may stand in the query to be looked for as a pair, in terms, 1 to 100.</summary>
    public int PairSpan { get; init; } = 3;

    internal FieldParameters[] Fields => [Title, Heading, Text];

    /// <summary>Checks every range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range; the parameter's name says which.</exception>
    public void Validate()
    {
        Check(Title, nameof(Title));
        Check(Heading, nameof(Heading));
        Check(Text, nameof(Text));
        Check(Text.Weight > 0, nameof(Text), "must have a weight above 0");
        Check(Saturation is > 0 and <= 100, nameof(Saturation), "must be above 0 and at most 100");
        Check(SurfaceWeight is >= 0 and <= 10, nameof(SurfaceWeight), "must be from 0 to 10");
        Check(PairWeight is >= 0 and <= 10, nameof(PairWeight), "must be from 0 to 10");
        Check(PairSaturation is > 0 and <= 100, nameof(PairSaturation), "must be above 0 and at most 100");
        Check(PairWindow is >= 1 and <= 100, nameof(PairWindow), "must be from 1 to 100");
        Check(PairSpan is >= 1 and <= 100, nameof(PairSpan), "must be from 1 to 100");
    }

    private static void Check(FieldParameters field, string name)
    {
        Check(field.Weight is >= 0 and <= 100, name, "must have a weight from 0 to 100");
        Check(field.LengthNormalisation is >= 0 and <= 1, name, "must have a length normalisation from 0 to 1");
    }

    private static void Check(bool holds, string name, string rule)
    {
        if (!holds) throw new ArgumentOutOfRangeException(name, $"{name} {rule}.");
    }
}
