using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Chooses between the answers that a message might get, and none.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="finder">Finds the answers.</param>
/// <param name="translation">What is asked where a thing is stated, as soon as it is learned.</param>
/// <param name="classifier">How likely a sentence is asked for, as soon as it is learned; null where there is too little to learn from.</param>
internal sealed class ProposalChoice(AnalysedCorpus corpus, ProposalFinder finder, Task<QuestionTranslation> translation, Task<SentenceClassifier?> classifier)
{
    // An answer so far ahead of giving none is taken without looking for others.
    private const double FarAhead = 5;

    // The signals are those of sentences; a table, a weighing or a value that was looked up says more than they show.
    private const double FarAheadWhereWeighed = 1.5;
    private const double FarAheadWhereLookedUp = 0.5;

    private readonly SubjectCheck _subjects = new(corpus);

    /// <summary>The best answer; null where none is better.</summary>
    /// <param name="followUp">The message as the conversation completes it.</param>
    /// <param name="asked">The message as its words alone say it.</param>
    /// <param name="last">The question before it, or null.</param>
    /// <param name="stated">The numbers of the sentences stated last.</param>
    public Proposal? Choose(FollowUp followUp, Question asked, Question? last, IReadOnlyList<int> stated)
    {
        var learned = new LearnedSignals(classifier.GetAwaiter().GetResult(), asked);
        var signals = new ProposalSignals(corpus, translation.GetAwaiter().GetResult(), learned, asked, last, stated, followUp.Focus);
        var proposals = new List<Proposal>();
        var isForValue = AsksForValueOf(followUp, asked);
        foreach (var proposal in finder.Find(followUp, asked, stated, learned))
        {
            if (isForValue && !FitsType(proposal, followUp.Question)) continue;
            proposals.Add(proposal);
            if (proposals.Count == 1 && proposal is { Place: 0, Way: Way.Usual } && Answering(proposal) - Declining() > EnoughFor(proposal)) return proposal;
        }
        if (proposals.Count == 0) return null;
        var scores = proposals.ConvertAll(Answering);
        var highest = scores.Max();
        var best = proposals[scores.IndexOf(highest)];
        // Names alone, and what a table of an article says of them, ask for nothing that could be missing.
        if (best.Way == Way.Usual && (best.Findings.Table is not null || best.Reading.Question is { Terms.Count: 0, Context.Count: 0 })) return best;
        return Declining() > highest ? null : _subjects.Hold(best, asked);

        double Answering(Proposal proposal) => ProposalRanking.OfAnswer(signals.Of(proposal, proposals), corpus.IsWellNoted);

        double Declining() => ProposalRanking.OfDeclining(signals.OfDeclining(proposals), corpus.IsWellNoted);
    }

    // "And X?" after a question for a date or a number asks for that of X, and for nothing else.
    private static bool AsksForValueOf(FollowUp followUp, Question asked) =>
        followUp is { Rule: FollowUpResolver.AnotherName, Question: { Kind: QuestionKind.Fact, AnswerType: AnswerType.Date or AnswerType.Number } } && asked is { IsFragment: true, HasOwnKind: false };

    private bool FitsType(Proposal proposal, Question question)
    {
        if (proposal.Reading.Question.Kind == QuestionKind.Fact && proposal.Findings.Headline.Lead.Length > 0) return true;
        var number = proposal.Findings.Sentences[0].Number;
        return proposal.Ranked.Find(number) is { FitsType: true } && (question.Counted is null || TermMatcher.Tells(corpus.Sentences[number].Text, question.Counted));
    }

    private static double EnoughFor(Proposal proposal)
    {
        var question = proposal.Reading.Question;
        var hasLead = proposal.Findings.Headline.Lead.Length > 0;
        if (question.Extreme is not null && hasLead) return FarAheadWhereLookedUp;
        var isWeighed = proposal.Findings.Table is not null || hasLead && question.Kind is QuestionKind.Recommend or QuestionKind.List || question.Kind is QuestionKind.WhyNot or QuestionKind.Disagreement || question is { Kind: QuestionKind.Compare, Entities.Count: > 1 } or { Kind: QuestionKind.Why, Criteria.Count: > 0 };
        return isWeighed ? FarAheadWhereWeighed : FarAhead;
    }

    /// <summary>All answers with their signals; no answer comes first. None where nothing can be answered.</summary>
    public IReadOnlyList<(Proposal? Proposal, double[] Signals)> Weigh(FollowUp followUp, Question asked, Question? last, IReadOnlyList<int> stated)
    {
        var learned = new LearnedSignals(classifier.GetAwaiter().GetResult(), asked);
        var signals = new ProposalSignals(corpus, translation.GetAwaiter().GetResult(), learned, asked, last, stated, followUp.Focus);
        var proposals = finder.Find(followUp, asked, stated, learned).ToArray();
        return proposals.Length == 0 ? [] : [(null, signals.OfDeclining(proposals)), .. proposals.Select(proposal => ((Proposal?)proposal, signals.Of(proposal, proposals)))];
    }
}
