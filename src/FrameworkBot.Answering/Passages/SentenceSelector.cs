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

    // Composers that follow one another ask for the same question again. One reference, replaced as a whole: any thread may.
    private volatile Selection? _last;
    private volatile KnownMatches? _lastKnown;

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
        if (_last is { } last && ReferenceEquals(last.Question, question)) return last.Sentences;
        using var stage = AnsweringTelemetry.Begin("find");
        var sentences = Rank(question);
        _last = new Selection(question, sentences);
        return sentences;
    }

    /// <summary>The noted questions most like a question, most alike first.</summary>
    public IReadOnlyList<KnownQuestionMatch> FindKnown(Question question)
    {
        if (_lastKnown is { } last && ReferenceEquals(last.Question, question)) return last.Matches;
        var matches = _known.Find(question);
        _lastKnown = new KnownMatches(question, matches);
        return matches;
    }

    private ScoredSentence[] Rank(Question question)
    {
        var passages = question.Article is { } whole ? PassagesOf(whole, question) : _index.Search(QueryFor(question), PassagesRead);
        var likeness = LikenessBySentence(question);
        if (passages.Count == 0 && likeness.Count == 0) return [];
        var best = passages.Count == 0 ? 1 : passages[0].Score;
        if (likeness.Count > 0) passages = WithPassagesOf(likeness.Keys, passages);
        using var rater = new SentenceRater(_corpus, _weights, question);
        var rated = new List<ScoredSentence>(passages.Count * 2);
        foreach (var found in passages)
        {
            var passage = _corpus.Corpus.Passages[found.Passage];
            if (passage.Kind == PassageKind.Code || question.Article is { } article && _corpus.Corpus.ArticleOf(passage) != article) continue;
            for (var i = 0; i < passage.Sentences.Count; i++)
                rated.Add(rater.Rate(_corpus.Sentences[passage.Sentences[i].Number], passage, found.Score / best, likeness.GetValueOrDefault(passage.Sentences[i].Number)));
        }
        return BestFirst(rated);
    }

    private Dictionary<int, double> LikenessBySentence(Question question)
    {
        var likeness = new Dictionary<int, double>();
        foreach (var match in FindKnown(question))
            foreach (var sentence in match.Question.Sentences)
                likeness.TryAdd(sentence.Number, match.Likeness);
        return likeness;
    }

    private List<ScoredPassage> WithPassagesOf(IEnumerable<int> sentences, IReadOnlyList<ScoredPassage> passages)
    {
        var found = passages.Select(passage => passage.Passage).ToHashSet();
        return [.. passages, .. sentences.Select(sentence => _corpus.Corpus.Sentences[sentence].Passage).Distinct().Where(passage => !found.Contains(passage)).Order().Select(passage => new ScoredPassage(passage, 0))];
    }

    private static ScoredSentence[] BestFirst(List<ScoredSentence> rated)
    {
        var places = new Place[rated.Count];
        for (var i = 0; i < places.Length; i++) places[i] = new Place(rated[i].Score, rated[i].Sentence.Sentence.Number, i);
        Array.Sort(places);
        return Array.ConvertAll(places, place => rated[place.Index]);
    }

    // Of an article that is named, every passage is read, also when nothing else is asked.
    private IReadOnlyList<ScoredPassage> PassagesOf(Article article, Question question)
    {
        var found = _index.Search(QueryFor(question), _index.Count).ToDictionary(passage => passage.Passage, passage => passage.Score);
        return [.. article.Passages.Select(passage => new ScoredPassage(passage.Number, found.GetValueOrDefault(passage.Number, LeastScore))).OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage)];
    }

    private sealed record KnownMatches(Question Question, IReadOnlyList<KnownQuestionMatch> Matches);

    private sealed record Selection(Question Question, IReadOnlyList<ScoredSentence> Sentences);

    // Values of this type are compared without a call.
    private readonly record struct Place(double Score, int Sentence, int Index) : IComparable<Place>
    {
        public int CompareTo(Place other) => Score != other.Score ? other.Score.CompareTo(Score) : Sentence.CompareTo(other.Sentence);
    }
}
