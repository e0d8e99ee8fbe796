using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>What was found for a question, before sentences get their citation numbers.</summary>
/// <param name="Headline">The answer in a few words.</param>
/// <param name="Sentences">The sentences to state, the most telling first; at least one.</param>
/// <param name="Notes">Remarks in fixed phrases.</param>
/// <param name="Focus">The entity the answer recommends or is about, or null.</param>
public sealed record Findings(Headline Headline, IReadOnlyList<Sentence> Sentences, IReadOnlyList<string> Notes, Entity? Focus)
{
    /// <summary>The entities that the answer weighs against each other, the best first; empty for most answers.</summary>
    public IReadOnlyList<Entity> Beside { get; init; } = [];

    /// <summary>The kind of question that it answers, where it is another than the one that was read; null where not.</summary>
    public QuestionKind? AnswersAs { get; init; }

    /// <summary>What follows from sentences without quoting them, in fixed phrases.</summary>
    public IReadOnlyList<FoundRemark> Remarks { get; init; } = [];

    /// <summary>The same in rows and columns, or null.</summary>
    internal FoundTable? Table { get; init; }
}

/// <summary>A <see cref="Remark"/> before its sentences get their citation numbers.</summary>
/// <param name="Text">The fixed phrase.</param>
/// <param name="Sources">The sentences behind it; at least one.</param>
public sealed record FoundRemark(string Text, IReadOnlyList<Sentence> Sources);
