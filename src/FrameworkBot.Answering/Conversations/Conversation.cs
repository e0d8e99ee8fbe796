using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Conversations;

/// <summary>What is remembered of a conversation: enough to understand the next message.</summary>
public sealed record Conversation
{
    /// <summary>A conversation in which nothing was said.</summary>
    public static Conversation Empty { get; } = new();

    /// <summary>The last question to the articles, made self-contained; null before the first.</summary>
    public Question? LastQuestion { get; init; }

    /// <summary>The id of the entity the last answer recommended or was about; null for none.</summary>
    public string? FocusEntity { get; init; }

    /// <summary>What the last question was about when the articles do not know it: "it" then means that, and nothing older.</summary>
    public IReadOnlyList<string> UnknownFocus { get; init; } = [];

    /// <summary>The numbers of the sentences stated in the last answer.</summary>
    public IReadOnlyList<int> LastStated { get; init; } = [];

    /// <summary>The numbers of all sentences stated since the question last changed, so that "more" brings others.</summary>
    public IReadOnlyList<int> StatedOnTopic { get; init; } = [];
}
