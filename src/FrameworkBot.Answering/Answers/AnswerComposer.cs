using FrameworkBot.Answering.Answers.Choosing;
using FrameworkBot.Answering.Answers.Decisions;
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
    private readonly StepComposer _steps;
    private readonly OverviewComposer _overview;
    private readonly LongFormComposer _longForms;
    private readonly DecisionWriter _decisions;
    private readonly WhyNotComposer _whyNot;
    private readonly SuggestionMaker _suggestions;

    public AnswerComposer(AnalysedCorpus corpus, SentenceSelector selector, Recommender recommender, bool gated, bool weighs)
    {
        _corpus = corpus;
        WeighsProposals = weighs;
        var gate = new EvidenceGate(corpus, gated);
        _selector = selector;
        _gate = gate;
        _facts = new FactComposer(corpus, selector, gate);
        _recommendations = new RecommendationComposer(corpus, recommender, selector);
        _comparisons = new ComparisonComposer(corpus, selector, recommender);
        _disagreements = new DisagreementComposer(corpus, selector, gate, _recommendations);
        _steps = new StepComposer(corpus);
        _overview = new OverviewComposer(corpus, _facts);
        _longForms = new LongFormComposer(corpus, selector);
        _decisions = new DecisionWriter(corpus.Corpus, corpus.Names, recommender);
        _whyNot = new WhyNotComposer(corpus, recommender);
        _suggestions = new SuggestionMaker(corpus);
        Proposals = new ProposalChoice(corpus, new ProposalFinder(corpus, selector, gate, _facts, _recommendations, Find, CoveredByCriteria), Learn(() => new QuestionTranslation(corpus)), Learn(() => corpus.IsWellNoted ? new SentenceClassifier(corpus) : null));
    }

    private const string Alternative = "altern";
    private const double MostOfIt = 0.6;
    private const double LittleOfIt = 0.4;
    private const double SureCoverage = 0.6;
    private const double SureLikeness = 0.75;
    private const double SureConfidence = 0.8;
    private const double NearlyAll = 0.85;
    private const double NearEnough = 0.25;
    private const double NearWithoutName = 0.45;
    private static readonly HashSet<int> Nothing = [];

    /// <summary>Chooses between the answers that a message might get.</summary>
    public ProposalChoice Proposals { get; }

    /// <summary>Whether answers are weighed against each other.</summary>
    public bool WeighsProposals { get; }

    /// <summary>Whether the corpus has many noted questions.</summary>
    public bool IsWellNoted => _corpus.IsWellNoted;

    // On a thread of its own: those of the pool may all be waiting for what is learned.
    private static Task<T> Learn<T>(Func<T> learn) => Task.Factory.StartNew(learn, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

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

    /// <summary>The next question of a dialog that leads to a choice, or what it leads to.</summary>
    public (Answer, Conversation) Choose(ChoiceStep step, Conversation conversation, Func<Conversation, Question?> recall)
    {
        var next = conversation with { Choosing = step.Choosing };
        if (step.Recommends is { } question)
        {
            var composition = Begin(next, recall);
            composition.Add(new FollowUp(question, "chosen by questions"), question);
            return composition.Finish();
        }
        if (step is not { Asks: { } criterion, Choosing: { } choosing }) return (new Answer([new AnswerPart(QuestionKind.HelpChoose, Outcome.Conversed, new Headline("", Phrases.LeftChoosing), [], [])], []), next);
        var asks = Phrases.IsItFor(choosing.Asked.Count, ChoiceDialog.MostQuestions, criterion.Name);
        var part = new AnswerPart(QuestionKind.HelpChoose, Outcome.Conversed, new Headline("", asks), [], choosing.Asked.Count == 1 ? [Phrases.HowToChoose] : []);
        return (new Answer([part], [Phrases.Yes, Phrases.No, Phrases.DoNotMind]), next);
    }

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

    /// <summary>A recommendation as the record of a decision; null where the rules recommend nothing.</summary>
    public DecisionRecord? WriteUp(Question question, CitationList citations) => _decisions.Write(question, citations);

    /// <summary>What the short form stands for that a question names; null where no sentence writes it out.</summary>
    public Findings? LongForm(Question question, Question asked) => _longForms.Compose(question, asked);

    /// <summary>The sentence nearest to a question that is not answered; null where none has a part of it.</summary>
    public Sentence? Nearest(Question question)
    {
        if (question.Terms.Count == 0 && question.Entities.Count == 0 && question.Criteria.Count == 0) return null;
        var nearest = _selector.Select(question, NearEnough).FirstOrDefault(found => question.Entities.Count == 0 ? question.Criteria.Count > 0 || found.Coverage >= NearWithoutName : found.NameAgreement >= MostOfIt);
        return nearest?.Sentence.Sentence;
    }

    /// <summary>The words of a question that a sentence does not have, at most three; all of them where there is no sentence.</summary>
    public IReadOnlyList<string> MissingIn(Question question, Sentence? sentence) =>
        [.. question.Terms.Where(term => sentence is null || !TermMatcher.Tells(_corpus.Sentences[sentence.Number].Text, term))
            .Where(term => !question.Terms.Any(other => other.Surface.Length > term.Surface.Length && other.Surface.Contains(term.Surface, StringComparison.Ordinal)))
            .OrderByDescending(term => term.Weight).Take(3).Select(term => term.Surface)];

    public Findings? Find(Question question, IReadOnlySet<int> shown)
    {
        if (question.Kind == QuestionKind.Request) return null;
        if (_gate.Refuses(question)) return null;
        if (question.AsksAgainst) return _recommendations.Against(question) ?? _facts.Compose(question with { Kind = QuestionKind.Fact }, shown);
        if (question.Stance is not Stance.None && _recommendations.Stances(question) is { } stances) return stances;
        if (question.Extreme is not null && _comparisons.Extreme(question) is { } extreme) return extreme;
        if (_overview.Compose(question) is { } overview) return overview;
        if (OtherThan(question) is { } other) return other;
        if (LongFormComposer.IsDefinition(question) && _longForms.Compose(question, question) is { } writtenOut) return writtenOut;
        if (question.Kind is QuestionKind.HowTo or QuestionKind.Recommend or QuestionKind.List && _steps.Find(question) is { } steps) return steps;
        return question.Kind switch
        {
            QuestionKind.Fact or QuestionKind.List or QuestionKind.Recommend when question.AsksWhich && question.Criteria.Count > 0 && CoveredByCriteria(question) >= MostOfIt => _recommendations.Recommend(question) ?? _facts.Compose(question, shown),
            QuestionKind.Recommend => Recommend(question, shown),
            QuestionKind.Compare when question.Terms.Count > 0 && question.Criteria.Count == 0 && _gate.Doubts(question, _selector.Select(question)) && _comparisons.Measure(question) is null => null,
            QuestionKind.Compare => _comparisons.Compose(question, shown) ?? (question.Entities.Count > 1 && question.Terms.Count == 0 ? null : _facts.Compose(question, shown)) ?? (question.Criteria.Count > 0 ? _recommendations.Recommend(question) : null),
            QuestionKind.Strengths or QuestionKind.Weaknesses when question.AsksBothSides => _recommendations.Appraise(question) ?? _facts.Compose(question, shown),
            QuestionKind.Strengths => InOneSentence(question) ?? _recommendations.Profile(question, strengths: true) ?? _facts.Compose(question, shown),
            QuestionKind.Weaknesses => InOneSentence(question) ?? _recommendations.Profile(question, strengths: false) ?? _facts.Compose(question, shown),
            QuestionKind.WhyNot when question.Terms.Any(term => term.IsKnown) && CoveredByCriteria(question) < MostOfIt => _facts.Compose(question with { Kind = QuestionKind.Why }, shown) ?? _whyNot.Compose(question),
            QuestionKind.WhyNot => _whyNot.Compose(question) ?? _facts.Compose(question with { Kind = QuestionKind.Weaknesses }, shown),
            QuestionKind.Disagreement => WithWitnesses(_disagreements.Compose(question)),
            QuestionKind.Fact or QuestionKind.List when question.Excluded.Count > 0 && question.Criteria.Count > 0 && question.Entities.Count == 0 => Recommend(question, shown),
            QuestionKind.Fact or QuestionKind.List when question.AskedKind is { IsCandidate: true } && question.Entities.Count == 0 && CoveredByCriteria(question) >= MostOfIt => Recommend(question, shown),
            QuestionKind.Fact when question.Entities.Count > 1 && question.AnswerType == AnswerType.Number => _comparisons.Measure(question) ?? _facts.Compose(question, shown),
            QuestionKind.Fact when question.Entities.Count > 1 && question.AnswerType == AnswerType.Any => _facts.Compose(question, shown) ?? _comparisons.Compose(question, shown),
            QuestionKind.Why when IsJudgement(question) => ReasonInOneSentence(question) ?? _recommendations.Justify(question, shown) ?? _facts.Compose(question, Nothing),
            QuestionKind.Why => _facts.Compose(question, shown) ?? _facts.Compose(question, Nothing),
            QuestionKind.YesNo when question.Terms.Count == 0 && question.Criteria.Count == 0 && question.Entities.Count == 1 => _recommendations.Appraise(question) ?? _facts.Compose(question, shown),
            QuestionKind.YesNo when question.AsksForPermission => _facts.Compose(question, shown) ?? (IsJudgement(question) ? _recommendations.Judge(question) : null),
            QuestionKind.YesNo when IsJudgement(question) => _facts.FromKnown(question, shown) ?? InOneSentence(question) ?? _recommendations.Judge(question) ?? _facts.Compose(question, shown),
            _ => _facts.Compose(question, shown),
        };
    }

    /// <summary>Those of some sentences that have the words of a question best; null where none has any.</summary>
    public Sentence[]? Among(Question question, IReadOnlyList<Sentence> sentences) =>
        _facts.Among(question with { Kind = QuestionKind.Fact, AnswerType = AnswerType.Any, Entities = [] }, sentences) is var (findings, _) ? [.. findings.Sentences] : null;

    /// <summary>What people choose between that a sentence names, in its order.</summary>
    public IReadOnlyList<Entity> CandidatesIn(Sentence sentence) =>
        [.. _corpus.Sentences[sentence.Number].Text.Mentions.ToArray().Select(mention => _corpus.Corpus.Domain.Entities[mention.Entity]).Where(entity => entity.Kind.IsCandidate).Distinct()];

    /// <summary>Whether a sentence itself has all the terms.</summary>
    public bool Tells(Sentence sentence, IReadOnlyList<ContentTerm> terms) => terms.All(term => TermMatcher.Tells(_corpus.Sentences[sentence.Number].Text, term));

    private Findings? WithWitnesses(Findings? findings) => findings is null ? null : findings with { Remarks = [.. findings.Remarks, .. Witnesses.Of(findings.Sentences, _corpus.Corpus)] };

    private Findings? Recommend(Question question, IReadOnlySet<int> shown)
    {
        var content = question.Terms.Where(term => !WordRoles.IsChoosing(term.Stem)).ToArray();
        if (question.Criteria.Count == 0 && content.Any(term => !term.IsKnown)) return null;
        if (question.Article is not null && question.Criteria.Count == 0 && content.Length == 0 && _recommendations.OfArticle(question) is { } ofArticle) return ofArticle;
        if (AsksForAnotherThing(question)) return _facts.Compose(question, shown);
        // What the criteria leave out may be the point: a sentence that has it all beats the rules.
        if (question.Criteria.Count > 0 && question.Excluded.Count == 0 && question.Musts.Count == 0 && !question.Criteria.Any(criterion => criterion.IsConstraint) && CoveredByCriteria(question) < LittleOfIt && IsSureOf(question) && _facts.Compose(question, shown) is { } whole) return whole;
        if (question.Criteria.Count == 0 && content.Length > 0) return _facts.Compose(question, shown) ?? _recommendations.Recommend(question);
        return _recommendations.Recommend(question) ?? (question.Excluded.Count > 0 && question.Criteria.Count > 0 ? null : _facts.Compose(question, shown));
    }

    // "Which laptop for X", "which university for research": what is to be chosen is nothing that the rules speak of.
    private bool AsksForAnotherThing(Question question) =>
        question.AskedKind is { IsCandidate: false }
        || question.Head is { } head && question.Entities.Count <= 1 && !head.Groups.Any(group => _corpus.CriterionOf(group) is { } criterion && question.Criteria.Contains(criterion));

    // "Alternatives to X": the others of its kind, or what else is recommended for that which a part of something is recommended for most.
    private Findings? OtherThan(Question question)
    {
        if (question is not { Kind: QuestionKind.List or QuestionKind.Fact or QuestionKind.Recommend or QuestionKind.Define, Entities: [var only], Criteria.Count: 0 } || question.Terms.All(term => term.Stem != Alternative)) return null;
        if (only.BelongsTo is null) return _overview.Compose(question with { AsksForAll = true, AskedKind = only.Kind, Entities = [], Excluded = [only] });
        var purpose = _corpus.Corpus.Rules.Where(rule => rule.Entity == only && rule is { Strength: > 0, When.Count: 1 }).GroupBy(rule => rule.When[0]).MaxBy(rules => rules.Sum(rule => (int)rule.Strength))?.Key;
        return purpose is null ? null : _recommendations.Recommend(question with { Kind = QuestionKind.Recommend, Entities = [], Excluded = [only], Criteria = [purpose], Terms = [] });
    }

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
        foreach (var term in question.Terms.Where(term => term.IsKnown && !WordRoles.IsChoosing(term.Stem)))
        {
            all += term.Weight;
            if (term.Groups.Any(group => _corpus.CriterionOf(group) is { } criterion && question.Criteria.Contains(criterion))) covered += term.Weight;
        }
        return all == 0 ? question.Criteria.Count > 0 ? 1 : 0 : covered / all;
    }
}
