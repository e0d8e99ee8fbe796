namespace FrameworkBot.Cli.Gaps;

/// <summary>Something that people asked for and did not get.</summary>
/// <param name="What">What is missing, as a heading.</param>
/// <param name="Questions">The questions, each once, the most asked first.</param>
internal sealed record Gap(string What, IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>How often it was asked for.</summary>
    public int Count => Questions.Sum(question => question.Count);
}

/// <summary>A question of a gap.</summary>
/// <param name="Text">As it was first written.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="Comments">What was written about its answer.</param>
internal sealed record AskedQuestion(string Text, int Count, IReadOnlyList<string> Comments);
