namespace FrameworkBot.Answering.Passages;

/// <summary>
/// What counts how much when sentences are chosen. All are shares, 0 to 1, and were set on the development half of the
/// evaluation (see docs/how-answers-are-made.md for what each is worth there).
/// </summary>
public sealed record SelectionWeights
{
    /// <summary>For having the question's content words.</summary>
    public double Coverage { get; init; } = 0.6;

    /// <summary>For speaking of the entities asked about.</summary>
    public double Names { get; init; } = 0.28;

    /// <summary>What naming a rare entity counts beside content words: few sentences name it, so one of them is likely meant.</summary>
    public double NameRarity { get; init; } = 0.6;

    /// <summary>For standing in a passage that the index ranks high.</summary>
    public double Passage { get; init; } = 0.12;

    /// <summary>For showing the sort of answer asked for.</summary>
    public double Type { get; init; } = 0.15;

    /// <summary>For having the content of what was told beside the question.</summary>
    public double Context { get; init; } = 0.15;

    /// <summary>Against table rows, which read worse than sentences.</summary>
    public double TableRow { get; init; } = 0.03;

    /// <summary>A content word that stands only in the heading or lead-in, against one in the sentence.</summary>
    public double Heading { get; init; } = 0.5;

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
}
