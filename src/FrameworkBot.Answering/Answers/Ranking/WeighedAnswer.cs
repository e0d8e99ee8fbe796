namespace FrameworkBot.Answering.Answers;

/// <summary>An answer that a message might get, or that it gets none.</summary>
/// <param name="Reading">How the message is read for it and what it is made from, for a person to read.</param>
/// <param name="Score">How much speaks for it: the highest is given.</param>
/// <param name="Signals">What it shows of being right, each of about 0 to 1.</param>
/// <param name="Answer">The answer.</param>
public sealed record WeighedAnswer(string Reading, double Score, IReadOnlyList<double> Signals, Answer Answer);
