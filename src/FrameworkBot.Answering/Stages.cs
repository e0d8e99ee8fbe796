using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering;

/// <summary>Which stages of answering are at work. All are, but in measurements of what each is worth.</summary>
public sealed record Stages
{
    /// <summary>All stages.</summary>
    public static Stages All { get; } = new();

    /// <summary>Whether misspelt words are mended.</summary>
    public bool Spelling { get; init; } = true;

    /// <summary>Whether words may stand for one another: synonyms and paraphrases, general and of the domain.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Whether what a question leaves out is taken from the conversation.</summary>
    public bool FollowUps { get; init; } = true;

    /// <summary>Whether a sentence must pass the gate before it may answer.</summary>
    public bool Gate { get; init; } = true;

    /// <summary>Whether the answers that a message might get are weighed against each other; else the first is given.</summary>
    public bool Weighing { get; init; } = true;

    /// <summary>What counts how much when sentences are chosen.</summary>
    public SelectionWeights Weights { get; init; } = new();
}
