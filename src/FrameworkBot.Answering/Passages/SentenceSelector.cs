using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>Finds the sentences that answer a question: retrieves passages, then scores their sentences.</summary>
public sealed class SentenceSelector
{
    private const int PassagesRead = 1000;
    private const double NameTermWeight = 0.5;
    private const double SynonymTermWeight = 0.5;
    private const double ManyNames = 2;
    private const double LeastScore = 1e-6;
    private const double ManyOthers = 4;
    private const int Beginning = 6;
    private const double LongSentence = 40;
    private const double ByTool = 0.7;
    private const double PresentFit = 0.3;
    private const double ExpandedFit = 1.3;
    private const int Expanded = 3;

    private readonly AnalysedCorpus _corpus;
    private readonly IPassageIndex _index;
    private readonly SelectionWeights _weights;

    // Composers that follow one another ask for the same question again. One reference, replaced as a whole: any thread may.
    private volatile Selection? _last;

    /// <summary>Prepares to select sentences of a corpus.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="index">An index over the corpus' passages in their order.</param>
    /// <param name="weights">What counts how much; null for the usual.</param>
    public SentenceSelector(AnalysedCorpus corpus, IPassageIndex index, SelectionWeights? weights = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(index);
        _corpus = corpus;
        _index = index;
        _weights = weights ?? new SelectionWeights();
    }

    /// <summary>What of a corpus an index over it holds, in passage order.</summary>
    public static IReadOnlyList<PassageFields> FieldsOf(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return [.. corpus.Passages.Select(passage => new PassageFields(
            corpus.ArticleOf(passage).Title,
            string.Join(" . ", corpus.SectionOf(passage).Path) + (passage.LeadIn.Length > 0 ? " . " + passage.LeadIn : ""),
            passage.Kind == PassageKind.Code ? "" : passage.Text))];
    }

    /// <summary>The query that passages are retrieved with.</summary>
    public PassageQuery QueryFor(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var terms = new List<QueryTerm>();
        foreach (var entity in question.Entities)
            foreach (var token in Tokenizer.Tokenize(entity.Name))
                terms.Add(new QueryTerm(token.Text, [new WeightedStem(EnglishStemmer.Stem(token.Text), 1)], NameTermWeight));
        foreach (var term in question.Terms)
        {
            var alternatives = new List<WeightedStem>();
            foreach (var stem in term.Stem.Split(' ')) alternatives.Add(new WeightedStem(stem, 1));
            foreach (var group in term.Groups)
                foreach (var stem in _corpus.Lexicon.StemsOf(group))
                    if (alternatives.All(known => known.Stem != stem))
                        alternatives.Add(new WeightedStem(stem, SynonymTermWeight));
            terms.Add(new QueryTerm(term.Surface, alternatives));
        }
        return new PassageQuery(terms);
    }

    /// <summary>The sentences of the best passages, best first; ties by their order in the corpus.</summary>
    public IReadOnlyList<ScoredSentence> Select(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_last is { } last && ReferenceEquals(last.Question, question)) return last.Sentences;
        var sentences = Rank(question);
        _last = new Selection(question, sentences);
        return sentences;
    }

    private List<ScoredSentence> Rank(Question question)
    {
        var passages = question.Article is { } whole ? PassagesOf(whole, question) : _index.Search(QueryFor(question), PassagesRead);
        if (passages.Count == 0) return [];
        var best = passages[0].Score;
        var entities = question.Entities.Select(_corpus.EntityNumber).ToArray();
        var scored = new List<ScoredSentence>();
        foreach (var found in passages)
        {
            var passage = _corpus.Corpus.Passages[found.Passage];
            if (passage.Kind == PassageKind.Code || question.Article is { } article && _corpus.Corpus.ArticleOf(passage) != article) continue;
            foreach (var sentence in passage.Sentences)
                scored.Add(Score(question, entities, _corpus.Sentences[sentence.Number], passage, found.Score / best));
        }
        scored.Sort((a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Sentence.Sentence.Number.CompareTo(b.Sentence.Sentence.Number));
        return scored;
    }

    // Of an article that is named, every passage is read, also when nothing else is asked.
    private IReadOnlyList<ScoredPassage> PassagesOf(Article article, Question question)
    {
        var found = _index.Search(QueryFor(question), _index.Count).ToDictionary(passage => passage.Passage, passage => passage.Score);
        return [.. article.Passages.Select(passage => new ScoredPassage(passage.Number, found.GetValueOrDefault(passage.Number, LeastScore))).OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage)];
    }

    private ScoredSentence Score(Question question, int[] entities, AnalysedSentence sentence, Passage passage, double passageShare)
    {
        double names = 1, least = 1, subject = 0;
        if (entities.Length > 0)
        {
            names = 0;
            foreach (var entity in entities)
            {
                var agreement = NameAgreement(entity, sentence, passage, question.Kind == QuestionKind.Compare);
                names += agreement / entities.Length;
                least = Math.Min(least, agreement);
                if (sentence.Subject == entity) subject += 1.0 / entities.Length;
            }
        }
        var isEvidence = IsEvidence(question, sentence);
        var match = new TermMatch(_corpus, _weights, sentence.Text, passage, isEvidence ? question.Criteria : []);
        var coverage = match.Coverage(question.Terms, entities);
        var features = new SelectionFeatures(
            coverage,
            match.Exact(question.Terms),
            match.Rarest(question.Terms),
            match.Pairs(question.Terms),
            names,
            subject,
            TypeFit(question, sentence),
            passageShare,
            isEvidence ? 1 : 0,
            question.Context.Count > 0 ? match.Coverage(question.Context, []) : 0,
            Math.Min(1, CountOther(question, sentence, _ => true) / ManyOthers),
            Math.Min(1, sentence.Text.Ordered.Length / LongSentence),
            passage.Kind == PassageKind.TableRow ? 1 : 0);
        var score = _weights.Score(features);
        if (entities.Length > 1 && least >= _weights.NamedInSentence) score += _weights.AllNamed;
        return new ScoredSentence(sentence, Math.Round(score, 9), least, (question.Counted is null || match.Has(question.Counted)) && (question.Relation is null || match.Tells(question.Relation)), features);
    }

    // A rule's evidence speaks of its criteria, whatever words it uses for them.
    private bool IsEvidence(Question question, AnalysedSentence sentence)
    {
        if (question.Criteria.Count == 0) return false;
        foreach (var rule in _corpus.RulesOf(sentence.Sentence))
            if (question.Criteria.Any(rule.When.Contains) && (question.Entities.Count == 0 || question.Entities.Contains(rule.Entity)))
                return true;
        return false;
    }

    /// <summary>How far a sentence speaks of one entity, 0 to 1.</summary>
    private double NameAgreement(int entity, AnalysedSentence sentence, Passage passage, bool compares)
    {
        if (sentence.Subject == entity) return 1;
        if (sentence.Text.Names(entity)) return _weights.NamedInSentence;
        var best = _corpus.HeadingOf(passage).Names(entity) ? _weights.NamedInHeading : 0;
        var wholeNamed = compares && sentence.Signs.HasFlag(SentenceSigns.Comparison) ? _weights.WholeCompared : _weights.WholeNamed;
        foreach (var relative in _corpus.Relatives(entity))
            if (sentence.Text.Names(relative))
                best = Math.Max(best, _corpus.Domain.Entities[relative].BelongsTo == _corpus.Domain.Entities[entity].Id ? _weights.PartNamed : wholeNamed);
        return best;
    }

    private double TypeFit(Question question, AnalysedSentence sentence)
    {
        if (question.AskedKind is { } asked && question.Kind is QuestionKind.List or QuestionKind.Fact)
            return Math.Min(1, CountOther(question, sentence, entity => entity.Kind == asked) / ManyNames);
        var signs = sentence.Signs;
        // "how" and "what is there for" are answered by the tool that does it.
        if (question.Kind is QuestionKind.HowTo or QuestionKind.List && CountOther(question, sentence, entity => !entity.Kind.IsMaker) > 0)
            return question.Kind == QuestionKind.HowTo && !signs.HasFlag(SentenceSigns.Manner) ? ByTool : 1;
        if (question.Kind == QuestionKind.Define && question.Entities.Count == 0) return DefinesTerms(question, sentence) ? 1 : 0;
        if (question.Kind == QuestionKind.Define && signs.HasFlag(SentenceSigns.Definition) && sentence.Text.Mentions[0].Length >= Expanded) return ExpandedFit;
        var sign = question.Kind switch
        {
            QuestionKind.Define => SentenceSigns.Definition,
            QuestionKind.Compare => SentenceSigns.Comparison,
            QuestionKind.HowTo => SentenceSigns.Manner,
            _ => question.AnswerType switch
            {
                AnswerType.Date => SentenceSigns.Date,
                AnswerType.Number => SentenceSigns.Number,
                AnswerType.Reason => SentenceSigns.Reason,
                AnswerType.Name or AnswerType.Place => CountOther(question, sentence, entity => entity.Kind.IsMaker) > 0 ? SentenceSigns.Maker : SentenceSigns.None,
                _ => SentenceSigns.None,
            },
        };
        if (sign == SentenceSigns.Date && signs.HasFlag(sign) && !signs.HasFlag(SentenceSigns.PastDate)) return PresentFit;
        return sign != SentenceSigns.None && signs.HasFlag(sign) ? 1 : 0;
    }

    // "Eager execution in X is a …" defines what has no name of its own.
    private static bool DefinesTerms(Question question, AnalysedSentence sentence)
    {
        if (!sentence.Signs.HasFlag(SentenceSigns.Copula) || question.Terms.Count == 0) return false;
        var beginning = sentence.Text.Ordered.AsSpan(0, Math.Min(Beginning, sentence.Text.Ordered.Length));
        foreach (var term in question.Terms)
            if (term.StemNumber >= 0 ? !beginning.Contains(term.StemNumber) : !term.Groups.Any(sentence.Text.HasGroup))
                return false;
        return true;
    }

    private double CountOther(Question question, AnalysedSentence sentence, Func<Entity, bool> fits)
    {
        var count = 0;
        foreach (var mention in sentence.Text.Mentions)
            if (_corpus.Domain.Entities[mention.Entity] is var entity && fits(entity) && !question.Entities.Contains(entity))
                count++;
        return count;
    }

    private sealed record Selection(Question Question, IReadOnlyList<ScoredSentence> Sentences);
}
