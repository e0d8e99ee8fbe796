namespace FrameworkBot.Answering.Passages;

/// <summary>
/// What counts how much when sentences are chosen. All are shares, 0 to 1, and were set on the development half of the
/// evaluation (see docs/how-answers-are-made.md for what each is worth there).
/// </summary>
public sealed record SelectionWeights
{
    /// <summary>The weight of each feature, in the order of <see cref="SelectionFeatures"/>.</summary>
    public IReadOnlyList<double> Features
    {
        get => _features;
        init => _features = [.. value];
    }

    private readonly double[] _features = [0.3, 0.06, 0.0, 0.03, 0.2, 0.04, 0.18, 0.1, 0.0, 0.18, 0.0, 0.0, -0.05, 0.7, 0.0];

    /// <summary>For naming each of several entities that were asked about.</summary>
    public double AllNamed { get; init; } = 0.08;

    /// <summary>What naming a rare entity counts beside content words: few sentences name it, so one of them is likely meant.</summary>
    public double NameRarity { get; init; } = 0.6;

    /// <summary>A content word that stands only in the heading or lead-in, against one in the sentence.</summary>
    public double Heading { get; init; } = 0.5;

    /// <summary>A content word that stands in a question noted as answered by the sentence, against one in the sentence.</summary>
    public double Asked { get; init; } = 0.85;

    /// <summary>A word of the same beginning: "optimisation" for "optimize".</summary>
    public double Related { get; init; } = 0.7;

    /// <summary>A word for a criterion, where a rule quotes the sentence for that criterion.</summary>
    public double RuleEvidence { get; init; } = 0.8;

    /// <summary>A content word that stands only in the article's title.</summary>
    public double Title { get; init; } = 0.4;

    /// <summary>An entity that is named but not what the sentence is about.</summary>
    public double NamedInSentence { get; init; } = 0.85;

    /// <summary>An entity that only the heading names.</summary>
    public double NamedInHeading { get; init; } = 0.3;

    /// <summary>A part of the entity is named where the whole was asked about.</summary>
    public double PartNamed { get; init; } = 0.55;

    /// <summary>The whole is named where a part was asked about.</summary>
    public double WholeNamed { get; init; } = 0.25;

    /// <summary>The whole is compared with something where a part was to be compared.</summary>
    public double WholeCompared { get; init; } = 0.8;

    /// <summary>Whether a feature counts at all.</summary>
    /// <param name="feature">Its place in the order of <see cref="SelectionFeatures"/>, from 0.</param>
    internal bool Counts(int feature) => _features[feature] != 0;

    /// <summary>The weighted sum of features.</summary>
    public double Score(in SelectionFeatures features)
    {
        // In the order of the features, so that sums are the same to the last bit.
        return _features[0] * features.Coverage
            + _features[1] * features.Exact
            + _features[2] * features.Rarest
            + _features[3] * features.Pairs
            + _features[4] * features.Names
            + _features[5] * features.Subject
            + _features[6] * features.Type
            + _features[7] * features.Passage
            + _features[8] * features.Evidence
            + _features[9] * features.Context
            + _features[10] * features.Others
            + _features[11] * features.Length
            + _features[12] * features.TableRow
            + _features[13] * features.Asked
            + _features[14] * features.Heaviest;
    }
}
