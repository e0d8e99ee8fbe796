namespace FrameworkBot.Answering.Corpora;

/// <summary>A question that a writer has noted beside the sentences that answer it.</summary>
/// <param name="Text">The question as people ask it.</param>
/// <param name="Sentences">The sentences that answer it together, at least one, all of one article.</param>
/// <param name="Says">What they say to a question that asks whether; <see cref="Polarity.Open"/> for any other.</param>
/// <param name="Line">Its line in the file, from 1.</param>
public sealed record KnownQuestion(string Text, IReadOnlyList<Sentence> Sentences, Polarity Says, int Line);

/// <summary>What sentences say to a question that asks whether something is so.</summary>
public enum Polarity
{
    /// <summary>Neither, or not asked.</summary>
    Open,

    /// <summary>That it is so.</summary>
    Yes,

    /// <summary>That it is not.</summary>
    No,
}
