namespace FrameworkBot.Answering.Answers;

/// <summary>The words of the questions that lead to a choice.</summary>
public static partial class Phrases
{
    /// <summary>An answer to a question whether something does not matter.</summary>
    public const string DoNotMind = "I don't mind";

    /// <summary>Says how the questions are answered and left.</summary>
    public const string HowToChoose = "\"Enough\" brings the recommendation so far, \"never mind\" ends this, and any other question is answered as ever.";

    /// <summary>Reply to leaving the questions.</summary>
    public const string LeftChoosing = "All right, no more questions. Ask me anything.";

    /// <summary>Suggestion to be led to a choice.</summary>
    public const string HelpMeChoose = "Help me choose";

    /// <summary>Asks whether something is needed.</summary>
    /// <param name="number">The question's number, from 1.</param>
    /// <param name="most">How many questions there are at the most.</param>
    /// <param name="criterion">What it would be for.</param>
    public static string IsItFor(int number, int most, string criterion) => Invariant($"Question {number} of at most {most}: is it for {criterion}?");
}
