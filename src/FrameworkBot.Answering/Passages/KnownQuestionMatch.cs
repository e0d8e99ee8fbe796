using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>A noted question that is like the one that was asked.</summary>
/// <param name="Question">The noted question.</param>
/// <param name="Likeness">How alike they are, above 0 and at most 1: twice the shared content over the content of both.</param>
public readonly record struct KnownQuestionMatch(KnownQuestion Question, double Likeness);
