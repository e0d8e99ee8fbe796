namespace FrameworkBot.Answering.Conversations;

/// <summary>What is remembered of a conversation: enough to understand the next message. Ids, words and numbers alone.</summary>
public sealed record Conversation
{
    /// <summary>How many frames are remembered at the most.</summary>
    public const int MostFrames = 12;

    /// <summary>A conversation in which nothing was said.</summary>
    public static Conversation Empty { get; } = new();

    /// <summary>What was asked, made self-contained, the latest first; at most <see cref="MostFrames"/>.</summary>
    public IReadOnlyList<Frame> Frames { get; init; } = [];

    /// <summary>The id of the entity the last answer recommended or was about; null for none.</summary>
    public string? FocusEntity { get; init; }

    /// <summary>The ids of the entities that were last set beside each other, in their order: what "the second" and "the other one" mean.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Whether the last question was declined: "why?" then asks why.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>What the last question was about when the articles do not know it: "it" then means that, and nothing older.</summary>
    public IReadOnlyList<string> UnknownFocus { get; init; } = [];

    /// <summary>The ids of the entities that the bot asked to choose between; empty when it asked nothing.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>How far the questions have come that lead to a choice; null while none are asked.</summary>
    public Choosing? Choosing { get; init; }

    /// <summary>The fingerprint of the corpus whose sentences are numbered below; empty while none is.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>The numbers of the sentences stated in the last answer.</summary>
    public IReadOnlyList<int> LastStated { get; init; } = [];

    /// <summary>The numbers of all sentences stated since the question last changed, so that "more" brings others.</summary>
    public IReadOnlyList<int> StatedOnTopic { get; init; } = [];

    /// <summary>The same for a corpus of so many sentences: numbers of another one's are forgotten, and those that are none of its own.</summary>
    internal Conversation For(string corpus, int sentences) =>
        Corpus == corpus && AreBelow(LastStated, sentences) && AreBelow(StatedOnTopic, sentences) ? this : this with { Corpus = corpus, LastStated = [], StatedOnTopic = [] };

    private static bool AreBelow(IReadOnlyList<int> numbers, int sentences)
    {
        for (var i = 0; i < numbers.Count; i++)
            if (numbers[i] < 0 || numbers[i] >= sentences) return false;
        return true;
    }
}
