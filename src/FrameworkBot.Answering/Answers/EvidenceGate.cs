using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>
/// Decides whether a sentence may answer a question: it must speak of what was asked about, show the sort of thing that
/// was asked for, and have enough of the question's content. Scores alone cannot see that a relation differs.
/// </summary>
internal sealed class EvidenceGate(AnalysedCorpus corpus, bool isOn = true)
{
    private const double EnoughNames = 0.5;
    private const double LeastNames = 0.3;
    private const double EnoughCoverage = 0.42;
    private const double EnoughCoverageOfList = 0.4;

    // A long question has words that no answer repeats: each beyond the third lowers what is enough.
    private const double CoverageStep = 0.045;
    private const double LeastCoverage = 0.3;
    private const int ShortQuestion = 3;
    private const double Vouched = 0.08;
    private const double EnoughAlone = 0.5;
    private const double EveryNameSaid = 0.8;
    private const double EnoughForMaker = 0.5;
    private const double AsGoodAsAsked = 0.72;
    private const double LeastConfidence = 0.3;

    /// <summary>Whether no sentence may answer: a name that the articles do not know, a price where they know none.</summary>
    public bool Refuses(Question question) => isOn && (question.DidYouMean is not null || question.ForeignNames.Count > 0 || question.AsksUnknown);

    /// <summary>Whether even the best sentence is too unlikely to answer. Only a corpus with noted questions can tell: the weights were fitted with them.</summary>
    public bool Doubts(Question question, IReadOnlyList<ScoredSentence> ranked) =>
        isOn && corpus.Noted.Count > 0 && ranked.Count > 0 && (question.Terms.Count > 0 || question.Entities.Count > 0) && ConfidenceIn(question, ranked) < LeastConfidence;

    /// <summary>How sure it is that the best sentence answers, 0 to 1; 0 where there is none.</summary>
    public double ConfidenceIn(Question question, IReadOnlyList<ScoredSentence> ranked) =>
        ranked.Count == 0 ? 0 : Confidence.Of(question, EvidenceChoice.JudgedBy(ranked.Select(found => (found, Admits(question, found)))), corpus.IsWellNoted);

    /// <summary>Whether the sentence may answer.</summary>
    public bool Admits(Question question, ScoredSentence found)
    {
        if (!isOn) return true;
        if (question.Entities.Count == 0 && question.Terms.Count == 0 && question.Article is null) return question.AskedKind is not null && found.FitsType;
        if (found.NameAgreement < EnoughNames || found.LeastNameAgreement < LeastNames) return false;
        // A writer noted nearly this question as answered by this sentence.
        if (found.Likeness >= AsGoodAsAsked && (question.AnswerType is not (AnswerType.Date or AnswerType.Number) || found.FitsType)) return true;
        // A sentence full of what was asked for needs fewer of the question's words.
        var enough = question.AskedKind is not null && found.TypeFit >= 1 ? EnoughCoverageOfList : Math.Max(LeastCoverage, EnoughCoverage - CoverageStep * Math.Max(0, question.Terms.Count - ShortQuestion));
        // Names that all agree, and the sort of thing asked for, vouch for a sentence beside its words.
        if (question.Entities.Count > 1 && found.LeastNameAgreement >= EveryNameSaid) enough -= Vouched;
        if (found.FitsType && question.Kind is QuestionKind.HowTo or QuestionKind.List or QuestionKind.Why) enough -= Vouched;
        // Without any name or criterion, a few common words prove nothing.
        if (question.Entities.Count == 0 && question.Criteria.Count == 0 && question.Article is null && question.Dimensions.Count == 0) enough = Math.Max(enough, EnoughAlone);
        if (found.Coverage < enough || !found.HasCounted) return false;
        if (question.Kind == QuestionKind.Why && question.Terms.Count == 0 && question.Criteria.Count == 0 && !found.FitsType) return false;
        if (question.Entities.Count == 0 && question.Terms.Any(term => !term.IsStated && EnglishWords.IsAskable(term.Surface))) return false;
        if (question.AnswerType == AnswerType.Name && question.Head is { } head && !Relations.IsMaking(head.Stem) && !Tells(found.Sentence, head)) return false;
        if (question.AnswerType == AnswerType.Name && AsksForMaker(question) && found.Coverage < EnoughForMaker) return false;
        return question.Kind switch
        {
            QuestionKind.Compare when question.Entities.Count > 1 => found.LeastNameAgreement >= EveryNameSaid,
            QuestionKind.Fact or QuestionKind.List when question.AskedKind is { IsMaker: true } => found.FitsType,
            QuestionKind.Fact => question.AnswerType is not (AnswerType.Date or AnswerType.Number) && !(question.AnswerType == AnswerType.Name && AsksForMaker(question)) || found.FitsType,
            QuestionKind.Define when question.Terms.Count == 0 => found.FitsType || question.Entities.All(entity => found.Sentence.Text.Names(corpus.EntityNumber(entity))),
            _ => true,
        };
    }

    private bool Tells(AnalysedSentence sentence, ContentTerm term) =>
        TermMatcher.Tells(sentence.Text, term) || corpus.AskedOf(sentence.Sentence) is { } asked && TermMatcher.Tells(asked, term);

    // "who made", "who maintains": only a sentence that names a maker can answer; "who uses" is answered by "researchers" too.
    private static bool AsksForMaker(Question question) => question.Relation is not null;
}
