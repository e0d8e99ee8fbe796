namespace FrameworkBot.Answering.Passages;

/// <summary>
/// How much each feature of <see cref="SentenceScorer"/> counts, 0 or more; every feature lies between 0 and 1. All but
/// <see cref="Passage"/> were fitted by pairwise logistic regression on the SQuAD 1.1 development set: the answer
/// sentence against the others of its paragraph, questions of every second article (<c>docs/engines.md</c> tells what
/// each brings, on the other half too). They are rounded to one decimal.
/// </summary>
public sealed record SentenceScorerWeights
{
    /// <summary>For <see cref="SentenceFeatures.Coverage"/>.</summary>
    public double Coverage { get; init; } = 0.5;

    /// <summary>For <see cref="SentenceFeatures.Surface"/>.</summary>
    public double Surface { get; init; } = 0.8;

    /// <summary>For <see cref="SentenceFeatures.FourGrams"/>.</summary>
    public double FourGrams { get; init; } = 1.4;

    /// <summary>For <see cref="SentenceFeatures.StopWords"/>.</summary>
    public double StopWords { get; init; } = 1.4;

    /// <summary>For <see cref="SentenceFeatures.AnswerType"/> where a date is asked for.</summary>
    public double Date { get; init; } = 2.3;

    /// <summary>For <see cref="SentenceFeatures.AnswerType"/> where a number is asked for.</summary>
    public double Number { get; init; } = 1.3;

    /// <summary>For <see cref="SentenceFeatures.AnswerType"/> where a name is asked for.</summary>
    public double Name { get; init; } = 1.2;

    /// <summary>For <see cref="SentenceFeatures.AnswerType"/> where a place is asked for.</summary>
    public double Place { get; init; } = 0.9;

    /// <summary>For <see cref="SentenceFeatures.AnswerType"/> where a reason is asked for.</summary>
    public double Reason { get; init; } = 0.5;

    /// <summary>For <see cref="SentenceFeatures.Measure"/>.</summary>
    public double Measure { get; init; } = 1.7;

    /// <summary>For <see cref="SentenceFeatures.Nearness"/>.</summary>
    public double Nearness { get; init; } = 1.1;

    /// <summary>For <see cref="SentenceFeatures.Telling"/>.</summary>
    public double Telling { get; init; } = 1.8;

    /// <summary>For <see cref="SentenceFeatures.Alone"/>.</summary>
    public double Alone { get; init; } = 1.7;

    /// <summary>For <see cref="SentenceFeatures.Brevity"/>.</summary>
    public double Brevity { get; init; } = 0.7;

    /// <summary>
    /// For <see cref="SentenceFeatures.Passage"/>. Chosen with earlier weights held, on sentences of the five best
    /// paragraphs for questions of the other half, the passage's score being its share of the ideal score.
    /// </summary>
    public double Passage { get; init; } = 5;

    /// <summary>The weight of agreement with this answer type; 0 for <see cref="AnswerType.Any"/>.</summary>
    public double For(AnswerType expected) => expected switch
    {
        AnswerType.Date => Date,
        AnswerType.Number => Number,
        AnswerType.Name => Name,
        AnswerType.Place => Place,
        AnswerType.Reason => Reason,
        _ => 0,
    };
}
