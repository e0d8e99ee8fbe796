using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>What an answer is made from.</summary>
internal enum Way
{
    /// <summary>As the kind of the question has it: rules, a comparison, sentences.</summary>
    Usual,

    /// <summary>The best sentences alone.</summary>
    Sentences,

    /// <summary>The rules.</summary>
    Rules,

    /// <summary>The best sentences for all that was told, not only for what was asked.</summary>
    WithContext,

    /// <summary>What was stated last, and what stands around it.</summary>
    Nearby,

    /// <summary>What is learned to be asked with such words.</summary>
    Learned,
}

/// <summary>One answer of several that a message might get.</summary>
/// <param name="Reading">The question it answers, with how that was read.</param>
/// <param name="Place">The place of the reading among all, the first at 0.</param>
/// <param name="Way">What it is made from.</param>
/// <param name="Findings">What was found.</param>
/// <param name="Ranked">The sentences for the question, best first.</param>
/// <param name="Confidence">How sure it is that the best of them answers the question, 0 to 1.</param>
/// <param name="Likeness">How like the question the noted one is that is most alike, 0 to 1.</param>
internal sealed record Proposal(FollowUp Reading, int Place, Way Way, Findings Findings, Ranking Ranked, double Confidence, double Likeness);
