using System.Text.RegularExpressions;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Answers from the best sentences alone: facts, definitions, reasons, ways, lists, yes and no.</summary>
internal sealed partial class FactComposer(AnalysedCorpus corpus, SentenceSelector selector, EvidenceGate gate)
{
    private const double NearTop = 0.88;
    private const double NearTopInDoubt = 0.7;
    private const double Sure = 0.8;
    private const double NearTopOfOtherArticle = 0.8;
    private const int MostWithItems = 5;
    private const double AsGoodAsAsked = 0.8;
    private const double AsGoodAsAskedOfSeveral = 0.85;
    private const double NearlyAsLike = 0.97;

    /// <summary>The findings; null where no sentence passes the gate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="shown">Sentences that were shown already and are left out.</param>
    public Findings? Compose(Question question, IReadOnlySet<int> shown)
    {
        if (gate.Doubts(question, selector.Select(question))) return null;
        var accepted = Accepted(question, shown);
        if (accepted.Length == 0) return question.Entities.Count > 1 ? ComposeEach(question, shown) : null;
        if (question.AnswerType is AnswerType.Date && question.Kind == QuestionKind.Fact && question.Entities.Count > 1 && ComposeEach(question, shown) is { } each) return each;
        if (question.AnswerType is AnswerType.Date && question.Kind == QuestionKind.Fact) return ComposeDates(question, accepted);
        if (FromKnown(question, shown) is { } known) return known;
        var top = accepted[0];
        var chosen = new List<AnalysedSentence> { top.Sentence };
        // Sure of the first sentence, the answer is short; in doubt it shows what else may be meant.
        var headline = HeadlineFor(question, top);
        var isSure = headline.Lead.Length > 0 && question.Kind == QuestionKind.Fact || top.Coverage >= Sure && (accepted.Length == 1 || accepted[1].Score < top.Score * NearTop);
        var most = isSure ? Math.Min(2, MostStatements(question)) : MostStatements(question);
        var near = top.Coverage >= Sure ? NearTop : NearTopInDoubt;
        foreach (var found in accepted.Skip(1))
        {
            if (chosen.Count >= most) break;
            if (found.Score < top.Score * near || question.Kind != QuestionKind.List && Repeats(found.Sentence, chosen)) continue;
            chosen.Add(found.Sentence);
        }
        if (question.Kind is QuestionKind.Why or QuestionKind.List or QuestionKind.HowTo) AddListItems(chosen);
        if (question.Kind == QuestionKind.Why && !top.FitsType) AddNeighbours(chosen);
        return new Findings(headline, [.. chosen.Select(sentence => sentence.Sentence)], [], FocusOf(question, top.Sentence));
    }

    // Those that may answer, down to a score that nothing below is taken for; most of what was found is below.
    private ScoredSentence[] Accepted(Question question, IReadOnlySet<int> shown)
    {
        var accepted = new List<ScoredSentence>();
        foreach (var found in selector.Select(question))
        {
            if (accepted.Count > 0 && accepted[0].Score > 0 && found.Score < accepted[0].Score * NearTopInDoubt) break;
            if (gate.Admits(question, found) && !shown.Contains(found.Sentence.Sentence.Number)) accepted.Add(found);
        }
        return [.. accepted];
    }

    /// <summary>The sentence of some that answers best, with one more that does nearly as well; null where none has a word of the question or shows what was asked for.</summary>
    public (Findings Findings, Ranking Ranked)? Among(Question question, IEnumerable<Sentence> sentences)
    {
        var ranked = selector.Rate(question, sentences);
        var fits = ranked.Where(found => (question.Terms.Count > 0 && found.Coverage > 0 || found.FitsType) && (found.FitsType || question.AnswerType is not (AnswerType.Date or AnswerType.Number))).ToArray();
        if (fits.Length == 0) return null;
        // Scores may be below 0, where a share of the best is above it.
        var chosen = fits.TakeWhile(found => found == fits[0] || found.Score >= fits[0].Score * NearTop).Take(2).Select(found => found.Sentence.Sentence).ToArray();
        return (new Findings(HeadlineFor(question, fits[0]), chosen, [], FocusOf(question, fits[0].Sentence)), ranked);
    }

    /// <summary>An answer of sentences that were chosen otherwise, in their order.</summary>
    public (Findings Findings, Ranking Ranked) Stating(Question question, IReadOnlyList<Sentence> sentences)
    {
        var ranked = selector.Rate(question, sentences);
        var first = ranked.Find(sentences[0].Number);
        return (new Findings(first is null ? Headline.None : HeadlineFor(question, first), sentences, [], FocusOf(question, corpus.Sentences[sentences[0].Number])), ranked);
    }

    /// <summary>Where several sentences were noted as one answer, or as a yes or a no, they are that answer; null otherwise.</summary>
    public Findings? FromKnown(Question question, IReadOnlySet<int> shown)
    {
        var matches = selector.FindKnown(question);
        if (matches.Count == 0 || matches[0].Likeness < AsGoodAsAsked) return null;
        var best = matches.TakeWhile(match => match.Likeness >= matches[0].Likeness * NearlyAsLike).ToArray();
        var says = question.Kind != QuestionKind.YesNo || question.IsNegated || best.Any(match => match.Question.Says != best[0].Question.Says) || !AsksAll(best[0].Question, question) ? Polarity.Open : best[0].Question.Says;
        var isGroup = best[0].Question.Sentences.Count > 1 && best[0].Likeness >= AsGoodAsAskedOfSeveral;
        if (says == Polarity.Open && !isGroup) return null;
        var sentences = (isGroup ? best[0].Question.Sentences : best.SelectMany(match => match.Question.Sentences))
            .Distinct().Where(sentence => !shown.Contains(sentence.Number)).Take(isGroup ? MostWithItems : MostStatements(question)).ToArray();
        if (sentences.Length == 0) return null;
        var headline = says switch { Polarity.Yes => new Headline(Phrases.Yes, Phrases.AsTheArticlesSay), Polarity.No => new Headline(Phrases.No, Phrases.AsTheArticlesSay), _ => Headline.None };
        return new Findings(headline, sentences, [], FocusOf(question, corpus.Sentences[sentences[0].Number]));
    }

    // "Is it easy to learn" was answered with no; "is it hard to learn" is much like it, and was not.
    private bool AsksAll(KnownQuestion known, Question question)
    {
        var stems = Lexicon.Stems(known.Text);
        var groups = corpus.Lexicon.FindAsked(stems).ConvertAll(match => match.Value);
        foreach (var term in question.Terms)
            if (!stems.Contains(term.Stem, StringComparer.Ordinal) && !term.Groups.Any(groups.Contains))
                return false;
        return true;
    }

    // Different articles may date the same thing differently: one sentence an article, and a remark where they differ.
    private Findings ComposeDates(Question question, ScoredSentence[] accepted)
    {
        // "Built before 1977" tells a bound of a date; a sentence with the date itself goes before it.
        if (accepted.Any(found => !IsBound(found))) accepted = [.. accepted.Where(found => !IsBound(found))];
        // When a thing was made is told by a sentence that itself speaks of its making.
        if (question.Terms.Any(term => Relations.IsMaking(term.Stem)) && accepted.Any(found => TellsOfMaking(found.Sentence))) accepted = [.. accepted.Where(found => TellsOfMaking(found.Sentence))];
        var perArticle = accepted.GroupBy(found => corpus.Corpus.ArticleOf(found.Sentence.Sentence).Id)
            .Select(group => group.Where(found => found.Score >= group.First().Score * NearTop).OrderByDescending(found => ValueReader.Read(question, found.Sentence, corpus)?.Length ?? 0).First())
            .Where(found => found.Score >= accepted[0].Score * NearTopOfOtherArticle && found.Coverage >= accepted[0].Coverage * NearTopOfOtherArticle * NearTopOfOtherArticle).ToArray();
        var values = perArticle.Select(found => (Found: found, Value: ValueReader.Read(question, found.Sentence, corpus))).Where(pair => pair.Value is not null).ToArray();
        // "November 2015" says more than "2015".
        var years = values.GroupBy(pair => ValueReader.YearOf(pair.Value!), StringComparer.Ordinal).Select(group => group.OrderByDescending(pair => pair.Value!.Length).First()).ToArray();
        var focus = FocusOf(question, accepted[0].Sentence);
        if (years.Length > 1)
            return new Findings(new Headline(string.Join(" / ", years.Select(pair => pair.Value)), ": " + Phrases.ArticlesDiffer), [.. years.Select(pair => pair.Found.Sentence.Sentence)], [], focus);
        return years.Length == 0
            ? new Findings(Headline.None, [accepted[0].Sentence.Sentence], [], focus)
            : new Findings(new Headline(years[0].Value!, ""), [years[0].Found.Sentence.Sentence], [], focus);
    }

    private static bool TellsOfMaking(AnalysedSentence sentence) => Lexicon.Stems(sentence.Sentence.Text).Any(Relations.IsMaking);

    private static bool IsBound(ScoredSentence found) => Years.In(found.Sentence.Sentence.Text) is [var only] && Bound().IsMatch(found.Sentence.Sentence.Text.AsSpan(0, only.Index + (only.Length - only.Value.TrimStart().Length)));

    [GeneratedRegex(@"\b(?:before|after|until|till|by)\s+(?:about |around |early |late )?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bound();

    // "Who made A and B" has an answer for each.
    private Findings? ComposeEach(Question question, IReadOnlySet<int> shown)
    {
        if (question.Kind is not (QuestionKind.Fact or QuestionKind.Define)) return null;
        var each = question.Entities.Take(3).Select(entity => Compose(question with { Entities = [entity] }, shown)).ToArray();
        if (each.Any(findings => findings is null)) return null;
        var leads = each.SelectMany(findings => findings!.Headline.Lead.Split(" / ")).Where(lead => lead.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return new Findings(leads.Length == 0 ? Headline.None : new Headline(string.Join(" / ", leads), ""), [.. each.SelectMany(findings => question.AnswerType == AnswerType.Date ? findings!.Sentences : [findings!.Sentences[0]]).Distinct()], [], question.Entities[0]);
    }

    // A sentence that leads a list in promises what the items say.
    private void AddListItems(List<AnalysedSentence> chosen)
    {
        foreach (var lead in chosen.ToArray())
        {
            var passage = corpus.Corpus.PassageOf(lead.Sentence);
            foreach (var item in corpus.Corpus.Passages.Skip(passage.Number + 1).TakeWhile(next => next.Article == passage.Article && next.Kind == PassageKind.ListItem && next.LeadIn == passage.Text))
            {
                var sentence = corpus.Sentences[item.Sentences[0].Number];
                if (chosen.Count < MostWithItems && !chosen.Contains(sentence)) chosen.Add(sentence);
            }
        }
    }

    // Where the sentence itself gives no reason, those after it in its passage may.
    private void AddNeighbours(List<AnalysedSentence> chosen)
    {
        var passage = corpus.Corpus.PassageOf(chosen[0].Sentence);
        foreach (var next in passage.Sentences.Where(sentence => sentence.Number > chosen[0].Sentence.Number).Take(2))
            if (chosen.Count < MostWithItems && !chosen.Contains(corpus.Sentences[next.Number])) chosen.Insert(1, corpus.Sentences[next.Number]);
    }

    private static int MostStatements(Question question) => question.Kind switch
    {
        QuestionKind.Fact => 4,
        QuestionKind.Define => 2,
        QuestionKind.YesNo => 4,
        QuestionKind.HowTo => 4,
        QuestionKind.Why => 4,
        QuestionKind.List => 5,
        _ => 4,
    };

    private Headline HeadlineFor(Question question, ScoredSentence top)
    {
        if (question.Kind == QuestionKind.YesNo) return PolarityReader.Read(question, top);
        var value = question.Kind == QuestionKind.Fact && top.FitsType ? ValueReader.Read(question, top.Sentence, corpus) : null;
        return value is null ? Headline.None : new Headline(value, "");
    }

    // A question for a thing is about the thing that its answer names.
    private Entity? FocusOf(Question question, AnalysedSentence sentence) =>
        PartIn(question, sentence) ?? (
        question.Kind == QuestionKind.Fact && question.AnswerType == AnswerType.Any && question.Head is not null && sentence.Subject >= 0 && corpus.Domain.Entities[sentence.Subject] is var named && !question.Entities.Contains(named) && named.Kind.IsCandidate | named.BelongsTo is not null ? named :
        question.Entities.Count > 0 ? question.Entities[0] : sentence.Subject >= 0 ? corpus.Domain.Entities[sentence.Subject] : null);

    // "Does X have something for servers?" is answered with a part of X, which is then spoken of.
    private Entity? PartIn(Question question, AnalysedSentence sentence) =>
        question.Kind is QuestionKind.YesNo or QuestionKind.Fact or QuestionKind.List or QuestionKind.HowTo && question.AnswerType == AnswerType.Any && question.Entities.Count == 1 && sentence.Subject >= 0
            && corpus.Domain.Entities[sentence.Subject] is var part && part.BelongsTo == question.Entities[0].Id ? part : null;

    private static bool Repeats(AnalysedSentence sentence, List<AnalysedSentence> chosen)
    {
        foreach (var other in chosen)
        {
            var shared = sentence.Text.Stems.Count(other.Text.HasStem);
            if (shared >= 0.75 * Math.Min(sentence.Text.Stems.Length, other.Text.Stems.Length)) return true;
        }
        return false;
    }
}
