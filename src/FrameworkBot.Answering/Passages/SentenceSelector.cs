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
        if (question.Memory.KnownOf(this, question) is { } kept) return kept;
        var matches = _known.Find(question);
        question.Memory.Keep(this, question, matches);
        return matches;
    }

    /// <summary>Some sentences by how well they answer a question, best first; ties by their order in the corpus.</summary>
    internal Ranking Rate(Question question, IEnumerable<Sentence> sentences)
    {
        var known = FindKnown(question);
        var rater = new SentenceRater(_corpus, _weights, question);
        return new Ranking(_corpus, rater, [.. sentences.Select(sentence => rater.Rank(_corpus.Sentences[sentence.Number], _corpus.Corpus.PassageOf(sentence), 0, LikenessOf(sentence, known)))]);
    }

    // The most alike come first.
    private static double LikenessOf(Sentence sentence, IReadOnlyList<KnownQuestionMatch> known) =>
        known.FirstOrDefault(match => match.Question.Sentences.Contains(sentence)).Likeness;

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
        var known = FindKnown(question);
        var likeness = ArrayPool<double>.Shared.Rent(_corpus.Sentences.Count);
        likeness.AsSpan(0, _corpus.Sentences.Count).Clear();
        // The most alike come first.
        foreach (var match in known)
            foreach (var sentence in match.Question.Sentences)
                if (likeness[sentence.Number] == 0) likeness[sentence.Number] = match.Likeness;
        var rater = new SentenceRater(_corpus, _weights, question);
        var others = WithoutScore(known, passages);
        var ranked = new RankedSentence[CountSentences(passages, others)];
        var count = 0;
        var best = passages.Count == 0 ? 1 : passages[0].Score;
        foreach (var found in passages) Add(found.Passage, found.Score / best);
        foreach (var passage in others) Add(passage, 0);
        ArrayPool<double>.Shared.Return(likeness);
        return new Ranking(_corpus, rater, count == ranked.Length ? ranked : ranked[..count]);

        void Add(int number, double share)
        {
            var passage = _corpus.Corpus.PassageAt(number);
            if (passage.Kind == PassageKind.Code || question.Article is { } article && _corpus.Corpus.ArticleOf(passage) != article) return;
            var first = passage.Sentences[0].Number;
            for (var sentence = first; sentence < first + passage.Sentences.Count; sentence++)
                ranked[count++] = rater.Rank(_corpus.SentenceAt(sentence), passage, share, likeness[sentence]);
        }
    }

    private IReadOnlyList<ScoredPassage> Search(Question question)
    {
        if (question.Memory.PassagesOf(this, question) is { } kept) return kept;
        var passages = _index.Search(QueryFor(question), PassagesRead);
        question.Memory.Keep(this, question, passages);
        return passages;
    }

    private int CountSentences(IReadOnlyList<ScoredPassage> passages, List<int> others)
    {
        var count = 0;
        foreach (var found in passages) count += _corpus.Corpus.PassageAt(found.Passage).Sentences.Count;
        foreach (var passage in others) count += _corpus.Corpus.PassageAt(passage).Sentences.Count;
        return count;
    }

    // The passages of noted questions' sentences that the index did not find.
    private List<int> WithoutScore(IReadOnlyList<KnownQuestionMatch> known, IReadOnlyList<ScoredPassage> passages)
    {
        var others = new List<int>();
        if (known.Count == 0) return others;
        var isFound = ArrayPool<bool>.Shared.Rent(_corpus.Corpus.Passages.Count);
        isFound.AsSpan(0, _corpus.Corpus.Passages.Count).Clear();
        foreach (var found in passages) isFound[found.Passage] = true;
        foreach (var match in known)
            foreach (var sentence in match.Question.Sentences)
            {
                if (isFound[sentence.Passage]) continue;
                isFound[sentence.Passage] = true;
                others.Add(sentence.Passage);
            }
        ArrayPool<bool>.Shared.Return(isFound);
        return others;
    }

    // Of an article that is named, every passage is read, also when nothing else is asked.
    private IReadOnlyList<ScoredPassage> PassagesOf(Article article, Question question)
    {
        var found = _index.Search(QueryFor(question), _index.Count).ToDictionary(passage => passage.Passage, passage => passage.Score);
        return [.. article.Passages.Select(passage => new ScoredPassage(passage.Number, found.GetValueOrDefault(passage.Number, LeastScore))).OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage)];
    }
}
