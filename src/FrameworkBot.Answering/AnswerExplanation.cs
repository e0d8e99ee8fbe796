using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering;

/// <summary>How an answer came about, for a person to read.</summary>
/// <param name="Text">The message as it was read, cleaned and repaired.</param>
/// <param name="Social">Set when it was read as talk.</param>
/// <param name="Questions">The questions found in it.</param>
/// <param name="Answer">The reply.</param>
public sealed record AnswerExplanation(string Text, QuestionKind? Social, IReadOnlyList<QuestionExplanation> Questions, Answer Answer);

/// <summary>How one question was read and what was found for it.</summary>
/// <param name="Read">The question by itself.</param>
/// <param name="FollowUp">The question with what the conversation adds, and by which rule.</param>
/// <param name="Sentences">The best sentences, best first, with whether the gate let each in.</param>
/// <param name="Known">The noted questions most like it, most alike first.</param>
/// <param name="Confidence">How sure it is that the best sentence answers it, 0 to 1; 0 without any.</param>
public sealed record QuestionExplanation(Question Read, FollowUp FollowUp, IReadOnlyList<(ScoredSentence Sentence, bool IsAdmitted)> Sentences, IReadOnlyList<KnownQuestionMatch> Known, double Confidence);
