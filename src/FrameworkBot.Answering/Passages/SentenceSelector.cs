using System.Buffers;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Telemetry;

namespace FrameworkBot.Answering.Passages;

/// <summary>Finds the sentences that answer a question: retrieves passages, then scores their sentences.</summary>
public sealed class SentenceSelector
{
    private const int PassagesRead = 1000;
    private const double NameTermWeight = 0.5;
    private const double SynonymTermWeight = 0.5;
    private const double LeastScore = 1e-6;

    private readonly AnalysedCorpus _corpus;
    private readonly IPassageIndex _index;
    private readonly SelectionWeights _weights;
    private readonly KnownQuestionIndex _known;

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
        _known = new KnownQuestionIndex(corpus);
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
        // "Which conferences are mentioned?" names no word to look for but the names of that kind.
        var named = question.Entities.Count == 0 && question.Terms.Count == 0 && question.AskedKind is { } kind ? _corpus.Domain.Entities.Where(entity => entity.Kind == kind) : question.Entities;
        foreach (var entity in named)
            foreach (var token in Tokenizer.Tokenize(entity.Name))
                terms.Add(new QueryTerm(token.Text, [new WeightedStem(EnglishStemmer.Stem(token.Text), 1)], NameTermWeight));
        foreach (var term in question.Terms)
        {
            var alternatives = new List<WeightedStem>();
            if (!term.Stem.Contains(' ', StringComparison.Ordinal)) alternatives.Add(new WeightedStem(term.Stem, 1));
            else foreach (var stem in term.Stem.Split(' ')) alternatives.Add(new WeightedStem(stem, 1));
            foreach (var group in term.Groups)
                foreach (var stem in _corpus.Lexicon.StemsOf(group))
                    if (!Has(alternatives, stem))
                        alternatives.Add(new WeightedStem(stem, SynonymTermWeight));
            terms.Add(new QueryTerm(term.Surface, alternatives));
        }
        return new PassageQuery(terms);
    }

    private static bool Has(List<WeightedStem> alternatives, string stem)
    {
        foreach (var known in alternatives)
            if (known.Stem == stem)
                return true;
        return false;
    }

    /// <summary>The sentences of the best passages, best first; ties by their order in the corpus.</summary>
    public IReadOnlyList<ScoredSentence> Select(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return RankingFor(question);
    }

    /// <summary>Those of them that have at least so much of the question's content, best first.</summary>
    internal IReadOnlyList<ScoredSentence> Select(Question question, double leastCoverage) => RankingFor(question).Covering(leastCoverage);

    /// <summary>A sentence with its score; null where it is not among those that are found for a question.</summary>
    internal ScoredSentence? Find(Question question, Sentence sentence) => RankingFor(question).Find(sentence.Number);

    /// <summary>The noted questions most like a question, most alike first.</summary>
    public IReadOnlyList<KnownQuestionMatch> FindKnown(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return KnownFor(question);
    }

    private KnownQuestionMatch[] KnownFor(Question question)
    {
        if (question.Memory.KnownOf(this, question) is { } kept) return kept;
        var matches = _known.Match(question);
        question.Memory.Keep(this, question, matches);
        return matches;
    }

    /// <summary>Some sentences by how well they answer a question, best first; ties by their order in the corpus.</summary>
    internal Ranking Rate(Question question, IEnumerable<Sentence> sentences)
    {
        var known = KnownFor(question);
        var rater = new SentenceRater(_corpus, _weights, question);
        var ranked = sentences.Select(sentence => Rank(rater, sentence.Number, RankedSentence.NoPassage, 0, Likenesses.Of(known, sentence.Number))).ToArray();
        return new Ranking(rater, ranked, ranked.Length, [], known);
    }

    /// <summary>The same as <see cref="Select(Question)"/>, in which a sentence can be found.</summary>
    internal Ranking RankingFor(Question question)
    {
        if (question.Memory.RankingOf(this, question) is { } kept) return kept;
        using var stage = AnsweringTelemetry.Begin("find");
        var sentences = Rank(question);
        question.Memory.Keep(this, question, sentences);
        return sentences;
    }

    private Ranking Rank(Question question)
    {
        var passages = question.Article is { } whole ? PassagesOf(whole, question) : Search(question);
        var known = KnownFor(question);
        var likeness = ArrayPool<double>.Shared.Rent(_corpus.Sentences.Count);
        likeness.AsSpan(0, _corpus.Sentences.Count).Clear();
        Likenesses.Fill(likeness, known);
        var rater = new SentenceRater(_corpus, _weights, question);
        var others = WithoutScore(known, passages);
        // Every place is written, or left out by the count.
        var ranked = GC.AllocateUninitializedArray<RankedSentence>(CountSentences(passages, others));
        var count = 0;
        var best = passages.Length == 0 ? 1 : passages[0].Score;
        for (var i = 0; i < passages.Length; i++) Add(passages[i].Passage, i, passages[i].Score / best);
        foreach (var passage in others) Add(passage, RankedSentence.NoPassage, 0);
        ArrayPool<double>.Shared.Return(likeness);
        return new Ranking(rater, ranked, count, passages, known);

        void Add(int number, int found, double share)
        {
            var passage = _corpus.Corpus.PassageAt(number);
            if (passage.Kind == PassageKind.Code || question.Article is { } article && _corpus.Corpus.ArticleOf(passage) != article) return;
            var first = passage.Sentences[0].Number;
            for (var sentence = first; sentence < first + passage.Sentences.Count; sentence++)
                ranked[count++] = Rank(rater, sentence, found, share, likeness[sentence]);
        }
    }

    private static RankedSentence Rank(SentenceRater rater, int sentence, int found, double share, double likeness)
    {
        var (score, coverage) = rater.Rank(sentence, share, likeness);
        return new RankedSentence(score, coverage, sentence, found);
    }

    private ScoredPassage[] Search(Question question)
    {
        if (question.Memory.PassagesOf(this, question) is { } kept) return kept;
        var found = _index.Search(QueryFor(question), PassagesRead);
        var passages = found as ScoredPassage[] ?? [.. found];
        question.Memory.Keep(this, question, passages);
        return passages;
    }

    private int CountSentences(ScoredPassage[] passages, List<int> others)
    {
        var count = 0;
        foreach (var found in passages) count += _corpus.Corpus.PassageAt(found.Passage).Sentences.Count;
        foreach (var passage in others) count += _corpus.Corpus.PassageAt(passage).Sentences.Count;
        return count;
    }

    // The passages of noted questions' sentences that the index did not find.
    private List<int> WithoutScore(KnownQuestionMatch[] known, ScoredPassage[] passages)
    {
        var others = new List<int>();
        if (known.Length == 0) return others;
        var isFound = ArrayPool<bool>.Shared.Rent(_corpus.Corpus.Passages.Count);
        isFound.AsSpan(0, _corpus.Corpus.Passages.Count).Clear();
        foreach (var found in passages) isFound[found.Passage] = true;
        foreach (var match in known)
        {
            var sentences = match.Question.Sentences;
            for (var i = 0; i < sentences.Count; i++)
            {
                var passage = sentences[i].Passage;
                if (isFound[passage]) continue;
                isFound[passage] = true;
                others.Add(passage);
            }
        }
        ArrayPool<bool>.Shared.Return(isFound);
        return others;
    }

    // Of an article that is named, every passage is read, also when nothing else is asked.
    private ScoredPassage[] PassagesOf(Article article, Question question)
    {
        var found = _index.Search(QueryFor(question), _index.Count).ToDictionary(passage => passage.Passage, passage => passage.Score);
        return [.. article.Passages.Select(passage => new ScoredPassage(passage.Number, found.GetValueOrDefault(passage.Number, LeastScore))).OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage)];
    }
}
