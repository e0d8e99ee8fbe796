namespace FrameworkBot.Answering.Conversations;

/// <summary>How far the questions have come that lead somebody to a choice.</summary>
public sealed record Choosing
{
    /// <summary>The ids of the criteria that were asked about, in order; the last one is not answered yet.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The ids of the criteria that are needed, in order.</summary>
    public IReadOnlyList<string> Wanted { get; init; } = [];
}
