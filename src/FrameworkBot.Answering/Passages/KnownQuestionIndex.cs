using System.Buffers;
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
    private const double LeastLikeness = 0.35;
    private const int MostMatches = 40;

    private readonly AnalysedCorpus _corpus;
    private readonly IReadOnlyList<AnalysedQuestion> _questions;
    private readonly double[] _weights;
    private readonly Dictionary<string, List<int>> _entriesByStem = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _entriesByGroup = [];
    private readonly Dictionary<int, List<int>> _entriesByEntity = [];

    /// <summary>Reads the noted questions of a corpus.</summary>
    public KnownQuestionIndex(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _questions = corpus.Questions;
        for (var i = 0; i < _questions.Count; i++)
        {
            foreach (var word in _questions[i].Words) Post(_entriesByStem, word.Stem, i);
            foreach (var group in _questions[i].Groups) Post(_entriesByGroup, group, i);
            foreach (var entity in _questions[i].Entities) Post(_entriesByEntity, entity, i);
        }
        _weights = [.. _questions.Select(question => question.Words.Sum(word => WeightOf(word.Stem, word.IsFiller, word.IsIdle)) + EntityWeight * question.Entities.Length)];
    }

    /// <summary>The noted questions most like a question, most alike first and equals in their order; none below a least likeness.</summary>
    public IReadOnlyList<KnownQuestionMatch> Find(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (_weights.Length == 0) return [];
        var shared = ArrayPool<double>.Shared.Rent(_weights.Length);
        var best = ArrayPool<double>.Shared.Rent(_weights.Length);
        shared.AsSpan(0, _weights.Length).Clear();
        best.AsSpan(0, _weights.Length).Clear();
        var touched = new List<int>();
        var sharing = new List<int>();
        double all = 0;
        foreach (var word in WordsOf(question))
        {
            var weight = WeightOf(word.Stem, word.IsFiller, word.IsIdle);
            all += weight;
            Share(word, weight, best, touched);
            foreach (var entry in touched)
            {
                if (shared[entry] == 0) sharing.Add(entry);
                shared[entry] += best[entry];
                best[entry] = 0;
            }
            touched.Clear();
        }
        var entities = question.Entities.Select(_corpus.EntityNumber).ToArray();
        var named = EntityWeight * entities.Length;
        all += named;
        var found = new List<(double Likeness, int Entry)>();
        var form = AskedForms.Of(question);
        // Those with all the names, or without any name those that share a word.
        var candidates = entities.Length == 0 ? sharing : _entriesByEntity.TryGetValue(entities[0], out var naming) ? naming : [];
        foreach (var i in candidates)
        {
            var common = shared[i] + named;
            if (2 * common < LeastLikeness * (all + _weights[i]) || !HasAll(_questions[i].Entities, entities)) continue;
            var known = _questions[i];
            if (question.Article is { } article && _corpus.Corpus.ArticleOf(known.Question.Sentences[0]) != article) continue;
            var recall = Math.Min(1, common / _weights[i]);
            var likeness = 2 * (common / all) * recall / (common / all + recall) * Math.Max(AskedForms.Agreement(form, known.Form), AskedForms.Agreement(question.Form, known.Form));
            if (likeness >= LeastLikeness) found.Add((Math.Round(likeness, 9), i));
        }
        ArrayPool<double>.Shared.Return(shared);
        ArrayPool<double>.Shared.Return(best);
        found.Sort((a, b) => a.Likeness != b.Likeness ? b.Likeness.CompareTo(a.Likeness) : a.Entry.CompareTo(b.Entry));
        return [.. found.Take(MostMatches).Select(pair => new KnownQuestionMatch(_questions[pair.Entry].Question, pair.Likeness))];
    }

    private static bool HasAll(int[] entities, int[] asked)
    {
        foreach (var entity in asked)
            if (!entities.Contains(entity))
                return false;
        return true;
    }

    // What the conversation adds to a question stands among its terms only.
    private static IEnumerable<AskedWord> WordsOf(Question question) =>
        question.Wording.Concat(question.Terms.Where(term => !term.Stem.Contains(' ', StringComparison.Ordinal) && question.Wording.All(word => word.Stem != term.Stem))
            .Select(term => new AskedWord(term.Stem, term.Groups, IsFiller: false, WordRoles.IsIdle(term.Surface))));

    // What each noted question shares of a word: the word itself, or one that may stand for it.
    private void Share(AskedWord word, double weight, double[] best, List<int> touched)
    {
        if (_entriesByStem.TryGetValue(word.Stem, out var exact))
            foreach (var entry in exact) Raise(entry, weight);
        foreach (var group in word.Groups)
        {
            if (!_entriesByGroup.TryGetValue(group, out var alike)) continue;
            var share = _corpus.Lexicon.WeightOf(group) * Math.Min(weight, IdfOf(alike.Count));
            foreach (var entry in alike) Raise(entry, share);
        }

        void Raise(int entry, double share)
        {
            if (best[entry] == 0) touched.Add(entry);
            best[entry] = Math.Max(best[entry], share);
        }
    }

    // A common word that no sentence has is the asker's way of talking; one that might be a name says much.
    private double WeightOf(string stem, bool isFiller, bool isIdle) =>
        Idf(stem) * (isFiller ? FillerShare : isIdle && !_corpus.IsStated(stem) ? _entriesByStem.ContainsKey(stem) ? IdleShare : UnseenIdleShare : 1);

    private double Idf(string stem) => IdfOf(_entriesByStem.TryGetValue(stem, out var entries) ? entries.Count : 0);

    private double IdfOf(int count) => Math.Log(1 + (_corpus.Corpus.Questions.Count - count + 0.5) / (count + 0.5));

    private static void Post<TKey>(Dictionary<TKey, List<int>> lists, TKey key, int entry) where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
        list.Add(entry);
    }
}
