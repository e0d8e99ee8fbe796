using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Answers;

/// <summary>Makes answers: asks the composer of a question's kind for findings, and declines where there are none.</summary>
internal sealed class AnswerComposer
{
    private readonly AnalysedCorpus _corpus;
    private readonly SentenceSelector _selector;
    private readonly EvidenceGate _gate;
    private readonly FactComposer _facts;
    private readonly RecommendationComposer _recommendations;
    private readonly ComparisonComposer _comparisons;
    private readonly DisagreementComposer _disagreements;
    private readonly SuggestionMaker _suggestions;

    public AnswerComposer(AnalysedCorpus corpus, SentenceSelector selector, Recommender recommender, bool gated)
    {
        _corpus = corpus;
        var gate = new EvidenceGate(corpus, gated);
        _selector = selector;
        _gate = gate;
        _facts = new FactComposer(corpus, selector, gate);
        _recommendations = new RecommendationComposer(corpus, recommender, selector);
        _comparisons = new ComparisonComposer(corpus, selector, recommender);
        _disagreements = new DisagreementComposer(corpus, selector, gate, _recommendations);
        _suggestions = new SuggestionMaker(corpus.Corpus);
    }

    private const double MostOfIt = 0.6;
    private const double SureCoverage = 0.6;
    private const double SureLikeness = 0.75;
    private const double SureConfidence = 0.8;
    private const double NearlyAll = 0.85;
    private static readonly HashSet<int> Nothing = [];

    public Composition Begin(Conversation conversation, Func<Conversation, Question?> recall) => new(this, _corpus.Corpus, _suggestions, recall, conversation);

    public (Answer, Conversation) Converse(QuestionKind social, Conversation conversation)
    {
        var topic = _corpus.Domain.Topic;
        var whatIDo = Phrases.WhatIDo(topic.Name, _corpus.Corpus.Articles.Count);
        var (lead, notes) = social switch
        {
            QuestionKind.Greeting => (Phrases.Hello + " " + whatIDo, true),
            QuestionKind.Help => (whatIDo, true),
            QuestionKind.Goodbye => (Phrases.Goodbye, false),
            QuestionKind.StartOver => (Phrases.StartedOver, true),
            _ => (Phrases.Welcome, false),
        };
        var next = social == QuestionKind.StartOver ? Conversation.Empty : conversation;
        return (Conversed(social, lead, notes), next);
    }

    public (Answer, Conversation) ReplyToNoWords(Conversation conversation) => (Conversed(QuestionKind.Help, Phrases.NoWords, true), conversation);

    private Answer Conversed(QuestionKind kind, string text, bool showExamples)
    {
        var questions = _corpus.Domain.Topic.Questions;
        string[] notes = showExamples && questions.Count > 0 ? [Phrases.ForExample(questions)] : [];
        return new Answer([new AnswerPart(kind, Outcome.Conversed, new Headline("", text), [], notes)], [.. questions.Take(3)]);
    }

    public IReadOnlyList<(ScoredSentence, bool)> Weigh(Question question, int top) =>
        [.. _selector.Select(question).Take(top).Select(found => (found, _gate.Admits(question, found)))];

    public IReadOnlyList<KnownQuestionMatch> FindKnown(Question question) => _selector.FindKnown(question);

    public double ConfidenceIn(Question question) => _gate.ConfidenceIn(question, _selector.Select(question));

    /// <summary>Whether a sentence has nearly all of a question, so that it needs no other reading.</summary>
    /// <param name="question">The question.</param>
    /// <param name="own">The question as its own words say it, which the sentence must have too; null for no more.</param>
    public bool IsSureOf(Question question, Question? own = null) =>
        _selector.Select(question) is [{ Coverage: >= SureCoverage } best, ..] ranked && (best.Likeness >= SureLikeness || best.Coverage >= NearlyAll) && _gate.ConfidenceIn(question, ranked) >= SureConfidence
        && (own is null || own.Terms.Count == 0 || own.Terms.Count == question.Terms.Count || _selector.Select(own with { Entities = question.Entities }).FirstOrDefault(found => found.Sentence == best.Sentence) is { Coverage: >= SureCoverage });

    public Findings? Find(Question question, IReadOnlySet<int> shown)
    {
        if (question.Kind == QuestionKind.Request) return null;
        if (_gate.Refuses(question)) return null;
        return question.Kind switch
        {
            QuestionKind.Recommend => Recommend(question, shown),
            QuestionKind.Compare when question.Terms.Count > 0 && question.Criteria.Count == 0 && _gate.Doubts(question, _selector.Select(question)) => null,
            QuestionKind.Compare => _comparisons.Compose(question, shown) ?? (question.Entities.Count > 1 && question.Terms.Count == 0 ? null : _facts.Compose(question, shown)) ?? (question.Criteria.Count > 0 ? _recommendations.Recommend(question) : null),
            QuestionKind.Strengths => InOneSentence(question) ?? _recommendations.Profile(question, strengths: true) ?? _facts.Compose(question, shown),
            QuestionKind.Weaknesses => InOneSentence(question) ?? _recommendations.Profile(question, strengths: false) ?? _facts.Compose(question, shown),
            QuestionKind.Disagreement => _disagreements.Compose(question),
            QuestionKind.Fact or QuestionKind.List when question.Excluded.Count > 0 && question.Criteria.Count > 0 && question.Entities.Count == 0 => Recommend(question, shown),
            QuestionKind.Fact or QuestionKind.List when question.AskedKind is { IsCandidate: true } && question.Entities.Count == 0 && CoveredByCriteria(question) >= MostOfIt => Recommend(question, shown),
            QuestionKind.Fact when question.Entities.Count > 1 && question.AnswerType == AnswerType.Any => _facts.Compose(question, shown) ?? _comparisons.Compose(question, shown),
            QuestionKind.Why when IsJudgement(question) => ReasonInOneSentence(question) ?? _recommendations.Justify(question, shown) ?? _facts.Compose(question, Nothing),
            QuestionKind.Why => _facts.Compose(question, shown) ?? _facts.Compose(question, Nothing),
            QuestionKind.YesNo when question.Terms.Count == 0 && question.Criteria.Count == 0 && question.Entities.Count == 1 => _recommendations.Appraise(question) ?? _facts.Compose(question, shown),
            QuestionKind.YesNo when IsJudgement(question) => _facts.FromKnown(question, shown) ?? InOneSentence(question) ?? _recommendations.Judge(question) ?? _facts.Compose(question, shown),
            _ => _facts.Compose(question, shown),
        };
    }

    private Findings? Recommend(Question question, IReadOnlySet<int> shown)
    {
        var content = question.Terms.Where(term => term.Stem is not ("use" or "util" or "run")).ToArray();
        if (question.Criteria.Count == 0 && content.Any(term => !term.IsKnown)) return null;
        if (AsksForAnotherThing(question)) return _facts.Compose(question, shown);
        if (question.Criteria.Count == 0 && content.Length > 0) return _facts.Compose(question, shown) ?? _recommendations.Recommend(question);
        return _recommendations.Recommend(question) ?? (question.Excluded.Count > 0 && question.Criteria.Count > 0 ? null : _facts.Compose(question, shown));
    }

    // "Which laptop for X", "which university for research": what is to be chosen is nothing that the rules speak of.
    private bool AsksForAnotherThing(Question question) =>
        question.AskedKind is { IsCandidate: false }
        || question.Head is { } head && question.Entities.Count <= 1 && !head.Groups.Any(group => _corpus.CriterionOf(group) is { } criterion && question.Criteria.Contains(criterion));

    // "Is X good for Y": nothing but the criterion is asked of X.
    private bool IsJudgement(Question question) =>
        question.Entities.Count > 0 && question.Criteria.Count > 0 && question.Entities[0].Kind.IsCandidate && question.UnknownNames.Count == 0
        && CoveredByCriteria(question) >= MostOfIt;

    // A sentence that has all the words and a reason beats the rules.
    private Findings? ReasonInOneSentence(Question question) =>
        question.Terms.Count > 0 && _selector.Select(question) is [{ FitsType: true, Coverage: >= NearlyAll }, ..] ? _facts.Compose(question, Nothing) : null;

    // A sentence that has all the words beats the rules.
    private Findings? InOneSentence(Question question) =>
        question.Terms.Count > 1 && _selector.Select(question) is [{ Features.Exact: >= NearlyAll, NameAgreement: >= NearlyAll }, ..] ? _facts.Compose(question, Nothing) : null;

    // The share of the question's content, by weight, that consists of words for its criteria.
    private double CoveredByCriteria(Question question)
    {
        double covered = 0, all = 0;
        foreach (var term in question.Terms.Where(term => term.IsKnown && term.Stem is not ("use" or "util" or "run" or "handl")))
        {
            all += term.Weight;
            if (term.Groups.Any(group => _corpus.CriterionOf(group) is { } criterion && question.Criteria.Contains(criterion))) covered += term.Weight;
        }
        return all == 0 ? question.Criteria.Count > 0 ? 1 : 0 : covered / all;
    }
}
