namespace FrameworkBot.Answering.Passages;

/// <summary>What speaks for a sentence as the answer to a question; every number lies between 0 and 1.</summary>
public readonly record struct SentenceFeatures
{
    /// <summary>The share of the question's terms that occur, by weight and idf. The sentence's length is no matter.</summary>
    public double Coverage { get; init; }

    /// <summary>As <see cref="Coverage"/>, but only words that occur just as they were typed.</summary>
    public double Surface { get; init; }

    /// <summary>The share of the question's groups of four characters that occur: kinship beyond the stem.</summary>
    public double FourGrams { get; init; }

    /// <summary>The share of the question's stop words that occur: many of them tell how things relate.</summary>
    public double StopWords { get; init; }

    /// <summary>1 if the sentence holds something of the sort that is asked for, otherwise 0.</summary>
    public double AnswerType { get; init; }

    /// <summary>1 if it tells what is asked to be counted or measured, with its noun or unit, otherwise 0.</summary>
    public double Measure { get; init; }

    /// <summary>How close something of the sort that is asked for stands to the question's terms.</summary>
    public double Nearness { get; init; }

    /// <summary>As <see cref="Coverage"/>, weighed by how few of the other sentences have a term too; 0 for a sentence by itself.</summary>
    public double Telling { get; init; }

    /// <summary>The share of the question's terms that no other of the sentences has; 0 for a sentence by itself.</summary>
    public double Alone { get; init; }

    /// <summary>How far the sentence is from forty words; 0 for longer ones, and for those without words.</summary>
    public double Brevity { get; init; }

    /// <summary>The score of the sentence's passage as the caller gave it; 0 if there is none.</summary>
    public double Passage { get; init; }
}
