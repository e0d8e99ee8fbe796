using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Finds noted questions that are like one that was asked. Beside its own words a sentence so has the words of those who ask for it
/// ("document expansion by queries": Nogueira and others 2019, with questions noted by the writer). Built once, then immutable.
/// </summary>
public sealed class KnownQuestionIndex
{
    private const double EntityWeight = 4;
    private const double IdleShare = 0.6;
    private const double UnseenIdleShare = 0.3;
    private const double FillerShare = 0.35;
    internal const double LeastLikeness = 0.35;
    private const int MostMatches = 40;
    private const double Rounding = 1e-8;

    private readonly AnalysedCorpus _corpus;
    private readonly AnalysedQuestion[] _questions;
    private readonly double[] _weights;
    private readonly Dictionary<string, int[]> _entriesByStem;
    private readonly Dictionary<int, int[]> _entriesByGroup;
    private readonly Dictionary<int, int[]> _entriesByEntity;
    private readonly ulong[] _names;

    // Taken by who searches and put back: who comes meanwhile makes another.
    private SharedContent? _idle;

    /// <summary>Reads the noted questions of a corpus.</summary>
    public KnownQuestionIndex(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _questions = corpus.Questions;
        var byStem = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byGroup = new Dictionary<int, List<int>>();
        var byEntity = new Dictionary<int, List<int>>();
        for (var i = 0; i < _questions.Length; i++)
        {
            foreach (var word in _questions[i].Words) Post(byStem, word.Stem, i);
            foreach (var group in _questions[i].Groups) Post(byGroup, group, i);
            foreach (var entity in _questions[i].Entities) Post(byEntity, entity, i);
        }
        _entriesByStem = byStem.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _entriesByGroup = byGroup.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
        _weights = [.. _questions.Select(question => question.Words.Sum(word => WeightOf(word.Stem, word.IsFiller, word.IsIdle)) + EntityWeight * question.Entities.Length)];
        _names = [.. _questions.Select(question => BitsOf(question.Entities))];
        _entriesByEntity = byEntity.ToDictionary(pair => pair.Key, pair => pair.Value.OrderBy(entry => _weights[entry]).ToArray());
    }

    /// <summary>The noted questions most like a question, most alike first and equals in their order; none below a least likeness.</summary>
    public IReadOnlyList<KnownQuestionMatch> Find(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_weights.Length == 0) return [];
        var shared = Interlocked.Exchange(ref _idle, null) ?? new SharedContent(_weights, _names);
        var best = Find(question, shared);
        _idle = shared;
        return best.Take(entry => _questions[entry].Question);
    }

    private BestMatches Find(Question question, SharedContent shared)
    {
        var entities = question.Entities.Count == 0 ? [] : question.Entities.Select(_corpus.EntityNumber).ToArray();
        var named = EntityWeight * entities.Length;
        var words = WordsOf(question);
        double all = 0;
        foreach (var (_, weight) in words) all += weight;
        all += named;
        shared.BeginQuestion(BitsOf(entities), named, all);
        foreach (var (word, weight) in words)
        {
            shared.BeginWord();
            Share(word, weight, shared);
        }
        var best = new BestMatches(MostMatches);
        var form = AskedForms.Of(question);
        foreach (var entry in shared.Like) Rate(entry);
        if (entities.Length == 0 || !_entriesByEntity.TryGetValue(entities[0], out var naming)) return best;
        // The names alone may be enough for those with little content, which come first.
        foreach (var entry in naming)
        {
            if (!shared.IsEnough(0, _weights[entry])) break;
            if (shared.Of(entry) == 0) Rate(entry);
        }
        return best;

        void Rate(int i)
        {
            // Twice the shared content over the content of both is what no likeness exceeds.
            var common = shared.Of(i) + named;
            if (2 * common < (best.Least - Rounding) * (all + _weights[i]) || !HasAll(_questions[i].Entities, entities)) return;
            var known = _questions[i];
            if (question.Article is { } article && _corpus.Corpus.ArticleOf(known.Question.Sentences[0]) != article) return;
            var recall = Math.Min(1, common / _weights[i]);
            var likeness = 2 * (common / all) * recall / (common / all + recall) * Math.Max(AskedForms.Agreement(form, known.Form), AskedForms.Agreement(question.Form, known.Form));
            if (likeness >= LeastLikeness) best.Offer(Math.Round(likeness, 9), i);
        }
    }

    private static ulong BitsOf(int[] entities)
    {
        var bits = 0UL;
        foreach (var entity in entities) bits |= 1UL << (entity & 63);
        return bits;
    }

    private static bool HasAll(int[] entities, int[] asked)
    {
        foreach (var entity in asked)
            if (!entities.Contains(entity))
                return false;
        return true;
    }

    // With what each counts. What the conversation adds to a question stands among its terms only.
    private List<(AskedWord Word, double Weight)> WordsOf(Question question)
    {
        var words = new List<(AskedWord Word, double Weight)>(question.Wording.Count + question.Terms.Count);
        foreach (var word in question.Wording) Add(word);
        var own = words.Count;
        foreach (var term in question.Terms)
            if (!term.Stem.Contains(' ', StringComparison.Ordinal) && words.FindIndex(0, own, pair => pair.Word.Stem == term.Stem) < 0)
                Add(new AskedWord(term.Stem, term.Groups, IsFiller: false, WordRoles.IsIdle(term.Surface)));
        return words;

        void Add(AskedWord word) => words.Add((word, WeightOf(word.Stem, word.IsFiller, word.IsIdle)));
    }

    // What each noted question shares of a word: the word itself in full, or the best that may stand for it, which comes first.
    private void Share(AskedWord word, double weight, SharedContent shared)
    {
        if (_entriesByStem.TryGetValue(word.Stem, out var exact)) shared.Add(exact, weight);
        if (word.Groups.Count == 0) return;
        var alike = new List<(double Share, int[] Entries)>(word.Groups.Count);
        foreach (var group in word.Groups)
            if (_entriesByGroup.TryGetValue(group, out var entries))
                alike.Add((_corpus.Lexicon.WeightOf(group) * Math.Min(weight, IdfOf(entries.Length)), entries));
        alike.Sort(static (a, b) => b.Share.CompareTo(a.Share));
        foreach (var (share, entries) in alike) shared.Add(entries, share);
    }

    // A common word that no sentence has is the asker's way of talking; one that might be a name says much.
    private double WeightOf(string stem, bool isFiller, bool isIdle) =>
        Idf(stem) * (isFiller ? FillerShare : isIdle && !_corpus.IsStated(stem) ? _entriesByStem.ContainsKey(stem) ? IdleShare : UnseenIdleShare : 1);

    private double Idf(string stem) => IdfOf(_entriesByStem.TryGetValue(stem, out var entries) ? entries.Length : 0);

    private double IdfOf(int count) => Math.Log(1 + (_corpus.Corpus.Questions.Count - count + 0.5) / (count + 0.5));

    private static void Post<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int entry) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(entry);
    }
}
