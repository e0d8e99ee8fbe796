using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Decides whether a sentence may answer a question: it must speak of what was asked about, show the sort of thing that
/// was asked for, and have enough of the question's content. Scores alone cannot see that a relation differs.
/// </summary>
internal sealed class EvidenceGate(AnalysedCorpus corpus)
{
    private const double EnoughNames = 0.5;
    private const double EnoughCoverage = 0.55;

    /// <summary>Whether the sentence may answer.</summary>
    public bool Admits(Question question, ScoredSentence found)
    {
        if (found.NameAgreement < EnoughNames) return false;
        if (found.Coverage < EnoughCoverage) return false;
        if (question.Kind == QuestionKind.Fact && question.AnswerType is AnswerType.Date or AnswerType.Number && !found.FitsType) return false;
        if (question.Kind == QuestionKind.Define && question.Terms.Count == 0 && question.Entities.Count > 0 && found.Sentence.Subject != corpus.EntityNumber(question.Entities[0])) return false;
        return question.Entities.Count > 0 || question.Terms.Count > 0;
    }
}
