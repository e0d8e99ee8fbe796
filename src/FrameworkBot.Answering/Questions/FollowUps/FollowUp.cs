using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Questions;

/// <summary>A question with what the conversation adds to it.</summary>
/// <param name="Question">The question, self-contained.</param>
/// <param name="Rule">The name of the rule that applied, for a person to read.</param>
public sealed record FollowUp(Question Question, string Rule)
{
    /// <summary>The entities of which one is meant, where the words do not say which; empty for most questions.</summary>
    public IReadOnlyList<Entity> Choices { get; init; } = [];

    /// <summary>What it asks less or otherwise than its rule has it.</summary>
    internal ReadingVersion Version { get; init; }

    /// <summary>The rule and the version, for a person to read.</summary>
    internal string Label => Version == ReadingVersion.AsRead ? Rule : $"{Rule}, {Version.Name()}";

    /// <summary>The other ways to read the question in the conversation, the likelier first; read one by one as they are asked for.</summary>
    internal IEnumerable<FollowUp> Others { get; init; } = [];

    /// <summary>What the conversation offered; null where none was looked at.</summary>
    internal Focus? Focus { get; init; }
}
