using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Finds the answers that a message might get: each of its readings, made in each way that fits.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="selector">Finds sentences.</param>
/// <param name="gate">Decides what may answer.</param>
/// <param name="facts">Answers from sentences alone.</param>
/// <param name="recommendations">Answers from the rules.</param>
/// <param name="find">Answers as the kind of a question has it, without some sentences.</param>
/// <param name="share">The share of a question's content that its criteria stand for, 0 to 1.</param>
internal sealed class ProposalFinder(AnalysedCorpus corpus, SentenceSelector selector, EvidenceGate gate, FactComposer facts, RecommendationComposer recommendations, Func<Question, IReadOnlySet<int>, Findings?> find, Func<Question, double> share)
{
    private const double MostOfIt = 0.4;
    private const double NearlyAllOfIt = 0.6;
    private const double LeastChance = 0.05;
    private const double NearlyAsLikely = 0.5;
    private const int MostLikely = 3;
    private static readonly HashSet<int> Nothing = [];

    /// <summary>The proposals one by one, those of the likeliest reading first.</summary>
    /// <param name="followUp">The message as the conversation completes it.</param>
    /// <param name="asked">The message as its words alone say it.</param>
    /// <param name="stated">The numbers of the sentences stated last.</param>
    /// <param name="learned">What was learned from noted questions.</param>
    public IEnumerable<Proposal> Find(FollowUp followUp, Question asked, IReadOnlyList<int> stated, LearnedSignals learned)
    {
        var found = new HashSet<int>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var place = 0;
        foreach (var reading in followUp.Others.Prepend(followUp))
            foreach (var version in ReadingVersions.Of(reading))
            {
                if (!seen.Add(ReadingVersions.KeyOf(version.Question))) continue;
                // "Why?" shows other sentences than before.
                IReadOnlySet<int> shown = version.Question.Kind == QuestionKind.Why && (asked.IsBare() || version.Question.Criteria.Count > 0) ? stated.ToHashSet() : Nothing;
                var first = -1;
                Findings? usual = null;
                foreach (var proposal in InEachWay(version, place, shown))
                {
                    if (first < 0) first = proposal.Findings.Sentences[0].Number;
                    if (proposal.Way == Way.Usual) usual = proposal.Findings;
                    yield return proposal;
                }
                if (version.Version == ReadingVersion.AsRead && !(first >= 0 && IsWeighed(version.Question)) && learned.ChancesFor(version.Question) is { } chances && Learned(version, place, shown, chances) is { } likely && !Contradicts(version.Question, likely.Findings, usual) && likely.Findings.Sentences[0].Number is var number && number != first && found.Add(number)) yield return likely;
                place++;
            }
        if (Nearby(asked, followUp.Question, place, stated) is { } nearby) yield return nearby;
    }

    private IEnumerable<Proposal> InEachWay(FollowUp reading, int place, IReadOnlySet<int> shown)
    {
        var question = reading.Question;
        if (question.Kind == QuestionKind.Request || gate.Refuses(question)) yield break;
        var usual = find(question, shown);
        if (usual is not null) yield return Make(reading, place, Way.Usual, usual);
        if (Leanings.Holds(reading)) yield break;
        if (!IsMadeOfSentences(question) && !BelongsToRules(question) && usual?.Table is null && facts.Compose(question, shown) is { } sentences && !AreSame(sentences, usual) && !Contradicts(question, sentences, usual)) yield return Make(reading, place, Way.Sentences, sentences);
        if (question.Criteria.Count > 0 && question.Kind != QuestionKind.Recommend && recommendations.Recommend(question) is { } rules && !AreSame(rules, usual))
            yield return Make(reading, place, Way.Rules, rules) with { Reading = reading with { Question = question with { Kind = QuestionKind.Recommend } } };
        if (question.Context.Count == 0) yield break;
        var whole = reading with { Question = question with { Terms = [.. question.Terms.Concat(question.Context).DistinctBy(term => term.Stem)], Context = [] } };
        if (facts.Compose(whole.Question, shown) is { } withContext && !AreSame(withContext, usual)) yield return Make(whole, place, Way.WithContext, withContext);
    }

    // Whether a thing suits a need is told by all that is said of both: one sentence does not say yes where the rules say no.
    private bool Contradicts(Question question, Findings one, Findings? usual) =>
        question is { Kind: QuestionKind.YesNo, Criteria.Count: > 0, Entities.Count: > 0 } && usual?.Headline.Lead.Length > 0 && one.Headline.Lead.Length > 0 && one.Headline.Lead != usual.Headline.Lead && share(question) >= NearlyAllOfIt;

    // What compares and weighs says more than the sentences that it is made of.
    private static bool IsWeighed(Question question) =>
        question.Kind == QuestionKind.Compare && question.Entities.Count > 1 && (question.HasOwnKind || question.Terms.Count == 0) || question.Kind == QuestionKind.Recommend && question.Criteria.Count > 0 || question.Kind is QuestionKind.WhyNot or QuestionKind.Strengths or QuestionKind.Weaknesses;

    // The sentences that are learned to be asked for with such words.
    private Proposal? Learned(FollowUp reading, int place, IReadOnlySet<int> shown, SentenceChances chances)
    {
        var question = reading.Question;
        if (question.Kind is QuestionKind.Request or QuestionKind.Disagreement || question.Excluded.Count > 0 || gate.Refuses(question)) return null;
        var likely = chances.Likeliest(MostLikely, LeastChance, shown);
        if (likely.Count == 0) return null;
        Sentence[] sentences = [.. likely.Where(number => chances[number] >= chances[likely[0]] * NearlyAsLikely).Select(number => corpus.Corpus.Sentences[number])];
        var (findings, ranked) = facts.Stating(question.Kind is QuestionKind.Recommend or QuestionKind.Compare ? question with { Kind = QuestionKind.Fact } : question, sentences);
        return new Proposal(reading, place, Way.Learned, findings, ranked, gate.ConfidenceIn(question, ranked), 0);
    }

    // What was stated last and what stands around it may hold the answer to a question on a detail of it.
    private Proposal? Nearby(Question asked, Question resolved, int place, IReadOnlyList<int> stated)
    {
        if (stated.Count == 0 || asked.Entities.Count > 1 || asked.Criteria.Count > 0 && asked.Kind == QuestionKind.Recommend || asked.HasOwnKind && asked.Kind is QuestionKind.Recommend or QuestionKind.Disagreement || gate.Refuses(asked)) return null;
        var passages = stated.Select(number => corpus.Corpus.PassageOf(corpus.Corpus.Sentences[number])).Distinct().ToArray();
        var around = passages.SelectMany(passage => corpus.Corpus.Passages.Where(other => IsBeside(passage, other))).Distinct().SelectMany(passage => passage.Sentences).Where(sentence => !asked.Has(Cues.It) || resolved.Entities.Count == 0 || !IsOfAnother(sentence, resolved));
        var question = asked.Kind is QuestionKind.Recommend or QuestionKind.Compare or QuestionKind.Disagreement ? asked with { Kind = QuestionKind.Fact } : asked;
        return facts.Among(question, around) is not var (findings, ranked) ? null
            : new Proposal(new FollowUp(question, "what was just said"), place, Way.Nearby, findings, ranked, gate.ConfidenceIn(question, ranked), 0);
    }

    // "It" is what was spoken of: a sentence on another thing does not answer, however near it stands.
    private bool IsOfAnother(Sentence sentence, Question resolved)
    {
        var named = corpus.Sentences[sentence.Number].Text.Mentions.ToArray().Select(mention => corpus.Domain.Entities[mention.Entity]).Where(entity => entity.Kind.IsCandidate).ToArray();
        return named.Length > 0 && !named.Any(entity => resolved.Entities.Contains(entity) || resolved.Entities.Any(other => entity.BelongsTo == other.Id || other.BelongsTo == entity.Id));
    }

    private bool IsBeside(Passage passage, Passage other) =>
        other.Article == passage.Article && Math.Abs(other.Number - passage.Number) <= 1 && other.Kind != PassageKind.Code && corpus.Corpus.SectionOf(other) == corpus.Corpus.SectionOf(passage);

    private Proposal Make(FollowUp reading, int place, Way way, Findings findings)
    {
        var ranked = selector.RankingFor(reading.Question);
        return new Proposal(reading, place, way, findings, ranked, gate.ConfidenceIn(reading.Question, ranked), selector.FindKnown(reading.Question) is [var known, ..] ? known.Likeness : 0);
    }

    private static bool IsMadeOfSentences(Question question) =>
        question.Kind is QuestionKind.Fact or QuestionKind.Define or QuestionKind.List or QuestionKind.HowTo or QuestionKind.Why && question.Criteria.Count == 0;

    // What must be met, what is left out, and a need that names nothing but criteria, only rules can weigh.
    private bool BelongsToRules(Question question) =>
        question.Kind is QuestionKind.WhyNot or QuestionKind.Disagreement || question.Kind is QuestionKind.Strengths or QuestionKind.Weaknesses && question.Terms.Count == 0
        || question.Kind == QuestionKind.Why && question.Criteria.Count > 0 && question.Terms.Count == 0
        || question.Kind == QuestionKind.Recommend && (question.Musts.Count > 0 || question.Excluded.Count > 0 || question.Criteria.Any(criterion => criterion.IsConstraint) || question.Criteria.Count > 0 && share(question) >= MostOfIt);

    private static bool AreSame(Findings one, Findings? other) => other is not null && one.Sentences.SequenceEqual(other.Sentences);
}
