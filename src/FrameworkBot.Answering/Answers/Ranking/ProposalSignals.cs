using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using static FrameworkBot.Answering.Answers.ReadingSignals;

namespace FrameworkBot.Answering.Answers;

/// <summary>What proposals show of being the right answer: numbers of about 0 to 1 that mean the same for every corpus.</summary>
/// <param name="corpus">The corpus.</param>
/// <param name="translation">What is asked where a thing is stated.</param>
/// <param name="learned">What was learned from noted questions.</param>
/// <param name="asked">The message as its words alone say it.</param>
/// <param name="last">The question before, or null.</param>
/// <param name="stated">The numbers of the sentences stated last.</param>
/// <param name="focus">What the conversation offers; null where nothing was said.</param>
internal sealed class ProposalSignals(AnalysedCorpus corpus, QuestionTranslation translation, LearnedSignals learned, Question asked, Question? last, IReadOnlyList<int> stated, Focus? focus)
{
    private const double MuchContent = 20;
    private const double ManyProposals = 10;
    private const double SeveralAgree = 4;

    private readonly ReferenceSignals _references = new(asked, focus);
    private readonly WordingSignals _wording = new(translation, asked);
    private readonly Sentence[] _stated = [.. stated.Select(number => corpus.Corpus.Sentences[number])];

    /// <summary>The signals of a proposal, the first always 1.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="proposals">All proposals there are, or that were looked for so far; itself among them.</param>
    public double[] Of(Proposal proposal, IReadOnlyList<Proposal> proposals)
    {
        var first = proposals[0];
        var shown = new Shown(Told(asked.Terms, proposal.Findings.Sentences), CoverageIn(proposal), LikenessIn(proposal), proposal.Ranked.Find(proposal.Findings.Sentences[0].Number), RankOf(proposal));
        return [1, .. OfContinuity(proposal, asked, shown), .. OfReading(proposal, asked, first), .. OfEvidence(proposal, asked, shown), .. OfWay(proposal, asked, shown), .. OfLeaning(proposal, asked, shown), .. OfKind(proposal, asked), .. OfDetail(proposal, asked, shown), .. OfRule(proposal), .. MessageSignals.OfKind(proposal.Reading.Question.Kind), .. OfSentence(proposal, asked), .. OfAgreement(proposal, proposals), .. _wording.Of(proposal, IsAlone(proposal, asked)), .. _references.Of(proposal.Reading.Question), .. learned.Of(proposal, IsAlone(proposal, asked))];
    }

    /// <summary>The signals of giving no answer, the first always 1.</summary>
    /// <param name="proposals">The answers that might be given; at least one.</param>
    public double[] OfDeclining(IReadOnlyList<Proposal> proposals)
    {
        double unknown = 0, idle = 0, unstated = 0, all = 0;
        foreach (var term in asked.Terms)
        {
            all += term.Weight;
            if (!term.IsStated) unstated += term.Weight;
            if (term.IsKnown) continue;
            if (WordRoles.IsIdle(term.Surface)) idle += term.Weight;
            else unknown += term.Weight;
        }
        if (all == 0) all = 1;
        var first = proposals[0].Reading.Question;
        var answers = proposals[0] is { Place: 0, Way: Way.Usual };
        var continues = last is not null;
        var confidence = proposals.Max(proposal => proposal.Confidence);
        var many = Many(asked);
        return
        [
            1,
            confidence, proposals.Max(proposal => proposal.Likeness), proposals.Max(proposal => Told(asked.Terms, proposal.Findings.Sentences)),
            unknown / all, idle / all, unstated / all, many,
            Is(asked.Entities.Count == 0), Is(asked.Entities.Count == 0 && asked.Criteria.Count == 0), Is(asked.Terms.Count == 0),
            Is(IsStrict(first)), Is(first.Kind == QuestionKind.Recommend), Is(first.Kind == QuestionKind.YesNo), Is(first.Kind == QuestionKind.Compare),
            Is(!ReferenceEquals(first, asked)), Is(asked.UnknownNames.Count > 0),
            Is(!answers), Is(!answers && continues), Is(!answers) * confidence, Is(continues) * confidence, Is(continues && asked.IsBare()), Is(continues && asked.HasPronoun), Is(continues) * unknown / all, Is(continues) * many,
            .. MessageSignals.Of(asked), .. MessageSignals.OfKind(asked.Kind), .. MessageSignals.OfKind(last?.Kind), proposals[0].Confidence, proposals[0].Likeness, .. _wording.OfDeclining(proposals),
            Math.Min(1, proposals.Count / ManyProposals), Math.Min(1, proposals.Select(proposal => proposal.Findings.Sentences[0]).Distinct().Count() / SeveralAgree),
            .. learned.OfDeclining(proposals),
        ];
    }

    // How far it goes on with what was talked about: for messages that refer to it, and for those that do not.
    private double[] OfContinuity(Proposal proposal, Question asked, Shown shown)
    {
        var sentences = proposal.Findings.Sentences;
        var refers = Is(last is not null && (RefersTo(asked) || asked.HasPronoun || asked.IsFragment || asked.IsBare() || asked.Terms.Count <= 1 && asked.Entities.Count == 0));
        var whole = Is(last is not null) - refers;
        var mass = Math.Min(1, proposal.Reading.Question.Terms.Sum(term => term.Weight) * shown.Coverage / MuchContent);
        var told = last is null || last.Terms.Count == 0 ? 0 : Told(last.Terms, sentences);
        var names = last is null || last.Entities.Count == 0 ? 0 : last.Entities.Count(entity => sentences.Any(sentence => corpus.Sentences[sentence.Number].Text.Names(corpus.EntityNumber(entity)))) / (double)last.Entities.Count;
        var section = corpus.Corpus.SectionOf(corpus.Corpus.PassageOf(sentences[0]));
        var repeats = Is(_stated.Contains(sentences[0]));
        var repeatsAll = Is(_stated.Length > 0 && sentences.All(_stated.Contains));
        var samePassage = Is(_stated.Any(sentence => sentence.Passage == sentences[0].Passage));
        var sameSection = Is(_stated.Any(sentence => corpus.Corpus.SectionOf(corpus.Corpus.PassageOf(sentence)) == section));
        var sameArticle = Is(_stated.Length > 0 && corpus.Corpus.ArticleOf(_stated[0]) == corpus.Corpus.ArticleOf(sentences[0]));
        var isFirst = Is(proposal.Place == 0);
        var isAlone = Is(IsAlone(proposal, asked));
        return
        [
            mass, mass * refers, mass * whole,
            told * refers, told * whole, names * refers, names * whole, repeats * refers, repeats * whole, repeatsAll * refers, repeatsAll * whole,
            samePassage * refers, samePassage * whole, sameSection * refers, sameSection * whole, sameArticle * refers, sameArticle * whole,
            refers * isFirst, whole * isFirst, refers * isAlone, whole * isAlone,
        ];
    }

    private double[] OfEvidence(Proposal proposal, Question asked, Shown shown)
    {
        var question = proposal.Reading.Question;
        var best = shown.Best;
        var likeness = shown.Likeness;
        var own = shown.Own;
        var added = Added(question, asked).ToArray();
        var told = added.Length == 0 ? 1 : Told(added, proposal.Findings.Sentences);
        var rank = shown.Rank;
        var fits = Is(best is { FitsType: true });
        return
        [
            proposal.Confidence, proposal.Confidence * proposal.Confidence, proposal.Likeness,
            Is(rank == 0), Is(rank is > 0 and < 4), Is(rank == Shown.NotRanked),
            best?.Coverage ?? 0, shown.Coverage, likeness, proposal.Likeness - likeness,
            own, own * Many(asked), told, Is(added.Length > 0) * told,
            fits, Is(IsStrict(question)), Is(IsStrict(question)) * fits,
            best?.NameAgreement ?? 0, best?.LeastNameAgreement ?? 0,
        ];
    }

    // What the sentence that comes first tells by itself.
    private double[] OfSentence(Proposal proposal, Question asked)
    {
        Sentence[] first = [proposal.Findings.Sentences[0]];
        var names = corpus.Sentences[first[0].Number].Text;
        var signs = corpus.Sentences[first[0].Number].Signs;
        return
        [
            Is(asked.Terms.Count > 0) * Told(asked.Terms, first), Is(last is { Terms.Count: > 0 }) * (last is null ? 0 : Told(last.Terms, first)), Told(proposal.Reading.Question.Terms, first),
            asked.Entities.Count == 0 ? 0 : asked.Entities.Count(entity => names.Names(corpus.EntityNumber(entity))) / (double)asked.Entities.Count,
            last is null || last.Entities.Count == 0 ? 0 : last.Entities.Count(entity => names.Names(corpus.EntityNumber(entity))) / (double)last.Entities.Count,
            Is((signs & SentenceSigns.Definition) != 0), Is((signs & SentenceSigns.Definition) != 0 && proposal.Reading.Question.Kind != QuestionKind.Define), Is((signs & SentenceSigns.Definition) != 0 && asked.IsBare()),
            Is((signs & SentenceSigns.Negation) != 0), Is((signs & SentenceSigns.Reason) != 0), Is((signs & SentenceSigns.Comparison) != 0), Is(proposal.Findings.Table is not null),
        ];
    }

    // Readings that differ and lead to the same sentence speak for it.
    private static double[] OfAgreement(Proposal proposal, IReadOnlyList<Proposal> proposals)
    {
        var sentence = proposal.Findings.Sentences[0];
        var begin = proposals.Count(other => other != proposal && other.Findings.Sentences[0] == sentence);
        var hold = proposals.Count(other => other != proposal && other.Findings.Sentences.Contains(sentence));
        return [Math.Min(1, begin / SeveralAgree), Math.Min(1, hold / SeveralAgree), Math.Min(1, proposals.Count / ManyProposals)];
    }

    // The share of the terms, by weight, that the sentences tell, themselves or as rules for a criterion.
    private double Told(IReadOnlyList<ContentTerm> terms, IReadOnlyList<Sentence> sentences)
    {
        double told = 0, all = 0;
        foreach (var term in terms)
        {
            all += term.Weight;
            if (Told(term, sentences)) told += term.Weight;
        }
        return all == 0 ? 1 : told / all;
    }

    private bool Told(ContentTerm term, IReadOnlyList<Sentence> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
            if (Tells(sentences[i], term))
                return true;
        for (var g = 0; g < term.Groups.Count; g++)
            if (corpus.CriterionOf(term.Groups[g]) is { } criterion)
                for (var i = 0; i < sentences.Count; i++)
                    if (IsEvidence(sentences[i], criterion))
                        return true;
        return false;
    }

    private bool IsEvidence(Sentence sentence, Criterion criterion)
    {
        foreach (var rule in corpus.RulesOf(sentence))
            if (rule.When.Contains(criterion))
                return true;
        return false;
    }

    private bool Tells(Sentence sentence, ContentTerm term) =>
        TermMatcher.Tells(corpus.Sentences[sentence.Number].Text, term) || corpus.AskedOf(sentence) is { } asked && TermMatcher.Tells(asked, term);

    private static double CoverageIn(Proposal proposal) => Highest(proposal, found => found.Coverage);

    private static double LikenessIn(Proposal proposal) => Highest(proposal, found => found.Likeness);

    private static double Highest(Proposal proposal, Func<ScoredSentence, double> measure)
    {
        double highest = 0;
        foreach (var sentence in proposal.Findings.Sentences)
            if (proposal.Ranked.Find(sentence.Number) is { } found)
                highest = Math.Max(highest, measure(found));
        return highest;
    }

    // Where the best sentence for the question stands in the answer; -1 where it does not.
    private static int RankOf(Proposal proposal)
    {
        if (proposal.Ranked.Count == 0) return Shown.NotRanked;
        for (var i = 0; i < proposal.Findings.Sentences.Count; i++)
            if (proposal.Findings.Sentences[i] == proposal.Ranked[0].Sentence.Sentence)
                return i;
        return Shown.NotRanked;
    }
}
