using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Finds noted questions that are like one that was asked. Beside its own words a sentence so has the words of those who ask for it
/// ("document expansion by queries": Nogueira and others 2019, with questions noted by the writer). Built once, then immutable.
/// </summary>
public sealed class KnownQuestionIndex
{
    internal const double LeastLikeness = 0.35;
    private const int MostMatches = 40;
    private const double Rounding = 1e-8;

    private readonly AnalysedCorpus _corpus;
    private readonly NotedQuestions _noted;

    // Taken by who searches and put back: who comes meanwhile makes another.
    private SharedContent? _idle;

    /// <summary>Prepares to find noted questions of a corpus.</summary>
    public KnownQuestionIndex(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _corpus = corpus;
        _noted = corpus.Noted;
    }

    /// <summary>The noted questions most like a question, most alike first and equals in their order; none below a least likeness.</summary>
    public IReadOnlyList<KnownQuestionMatch> Find(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Match(question);
    }

    /// <summary>The same as <see cref="Find(Question)"/>.</summary>
    internal KnownQuestionMatch[] Match(Question question)
    {
        if (_noted.Count == 0) return [];
        var shared = Interlocked.Exchange(ref _idle, null) ?? new SharedContent(_noted.Weights, _noted.Names);
        var best = Find(question, shared);
        _idle = shared;
        return best.Take(_corpus.Corpus.Questions);
    }

    private BestMatches Find(Question question, SharedContent shared)
    {
        var entities = _corpus.EntityNumbers(question.Entities);
        var bits = NotedQuestions.BitsOf(entities);
        var named = NotedQuestions.EntityWeight * entities.Length;
        var words = WordsOf(question);
        double all = 0;
        foreach (var word in words) all += word.Weight;
        all += named;
        shared.BeginQuestion(bits, named, all);
        foreach (var word in words)
        {
            shared.BeginWord();
            Share(word, shared);
        }
        var best = new BestMatches(MostMatches);
        var agreements = AskedForms.AgreementsWith(question);
        var weights = _noted.Weights;
        foreach (var entry in shared.Like) Rate(entry);
        if (entities.Length == 0) return best;
        // The names alone may be enough for those with little content, which come first.
        foreach (var entry in _noted.Naming(entities[0]))
        {
            if (!shared.IsEnough(0, weights[entry])) break;
            if (shared.Of(entry) == 0) Rate(entry);
        }
        return best;

        void Rate(int i)
        {
            // Twice the shared content over the content of both, less where the forms differ, is what no likeness exceeds.
            var common = shared.Of(i) + named;
            var agreement = agreements[(int)_noted.FormOf(i)];
            if (2 * common * agreement < (Math.Max(best.Least, LeastLikeness) - Rounding) * (all + weights[i]) || !_noted.HasAll(i, entities, bits)) return;
            if (question.Article is { } article && _corpus.Corpus.ArticleOf(_corpus.Corpus.Questions[i].Sentences[0]) != article) return;
            var precision = common / all;
            var recall = Math.Min(1, common / weights[i]);
            var likeness = 2 * precision * recall / (precision + recall) * agreement;
            if (likeness >= LeastLikeness) best.Offer(Math.Round(likeness, 9), i);
        }
    }

    // What the conversation adds to a question stands among its terms only.
    private List<WeighedWord> WordsOf(Question question)
    {
        var words = new List<WeighedWord>(question.Wording.Count + question.Terms.Count);
        foreach (var word in question.Wording) words.Add(Weigh(word.Stem, word.Groups, word.IsFiller, word.IsIdle));
        var own = words.Count;
        foreach (var term in question.Terms)
            if (!term.Stem.Contains(' ', StringComparison.Ordinal) && words.FindIndex(0, own, word => word.Stem == term.Stem) < 0)
                words.Add(Weigh(term.Stem, term.Groups, isFiller: false, WordRoles.IsIdle(term.Surface)));
        return words;
    }

    private WeighedWord Weigh(string stem, IReadOnlyList<int> groups, bool isFiller, bool isIdle)
    {
        var holders = _noted.With(stem, isFiller, isIdle, out var weight);
        return new WeighedWord(stem, groups, weight, holders.Entries);
    }

    // What each noted question shares of a word: the word itself in full, or the best that may stand for it, which comes first.
    private void Share(in WeighedWord word, SharedContent shared)
    {
        shared.Add(word.Entries, word.Weight);
        if (word.Groups.Count == 0) return;
        var alike = new List<(double Share, int[] Entries)>(word.Groups.Count);
        for (var g = 0; g < word.Groups.Count; g++)
            if (_noted.TryFindGroup(word.Groups[g], out var holders))
                alike.Add((_corpus.Lexicon.WeightOf(word.Groups[g]) * Math.Min(word.Weight, holders.Idf), holders.Entries));
        alike.Sort(static (a, b) => b.Share.CompareTo(a.Share));
        foreach (var (share, entries) in alike) shared.Add(entries, share);
    }

    // A word of the question that was asked, with what it counts and the noted questions that have it.
    private readonly record struct WeighedWord(string Stem, IReadOnlyList<int> Groups, double Weight, int[] Entries);
}
