using System.Numerics;
using System.Runtime.CompilerServices;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// How likely a sentence's words make somebody ask with the words of a question: "looks after" is asked where "maintained" is stated. Learned from the noted questions and the
/// sentences they stand with (IBM Model 1: Brown and others 1993; for finding answers: Xue, Jeon and Croft 2008). Safe for use by several threads.
/// </summary>
internal sealed class QuestionTranslation
{
    private const double ByChance = 0.5;
    private const int Anything = 0;
    private const double Rounding = 1e9;
    private const int MostKept = 4_000_000;
    private const int LeastKept = 64;

    private readonly AnalysedCorpus _corpus;

    // By the number of the stem; behind them all names as one word.
    private readonly double[] _chances;
    private readonly int[][] _stated;
    private readonly AskedWhereStated _probabilities;

    // For each asked word what each sentence gains, once it was needed; all are dropped when there are many. A word's are read or written whole.
    private readonly double[]?[] _gains;
    private readonly int _mostGains;
    private int _gainCount;
    private readonly double _nothing = Math.Log(ByChance);

    /// <summary>Learns from a corpus; from one without noted questions nothing.</summary>
    // Run on a hundred thousand words when a corpus is read, before the runtime would think of optimising it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public QuestionTranslation(AnalysedCorpus corpus)
    {
        _corpus = corpus;
        _stated = [.. corpus.Sentences.Select(StatedIn)];
        var name = corpus.Examples.StemCount;
        var uses = new List<AskedUse>();
        var counts = new int[name + 1];
        var all = 0;
        for (var i = 0; i < corpus.Corpus.Questions.Count; i++)
        {
            var only = corpus.Corpus.Questions[i].Sentences is [var one] ? one : null;
            foreach (var word in corpus.Examples.WordsOf(i))
            {
                var asked = word < 0 ? name : word;
                counts[asked]++;
                all++;
                if (only is not null) uses.Add(new AskedUse(asked, only.Number));
            }
        }
        _chances = Array.ConvertAll(counts, count => count / (double)all);
        _probabilities = new TranslationLearner(_stated, StatedCount, _chances).Learn(uses);
        _gains = new double[]?[counts.Length];
        _mostGains = Math.Max(LeastKept, MostKept / sizeof(double) / Math.Max(1, _stated.Length));
    }

    // The stems, and one for any name.
    private int StatedCount => _corpus.StatedStems + 1;

    /// <summary>For each sentence by its number how much likelier its words make the question than chance does: a sum of logarithms, 0 for words that were never asked with.</summary>
    /// <param name="question">The words of the question; names count for nothing.</param>
    public double[] Score(string question)
    {
        var scores = new double[_stated.Length];
        var nothing = 0.0;
        foreach (var word in AskedIn(question))
        {
            nothing += _nothing;
            Add(GainsOf(word), scores);
        }
        Round(scores, nothing);
        return scores;
    }

    private static void Add(double[] gains, double[] scores)
    {
        var i = 0;
        for (; i <= scores.Length - Vector<double>.Count; i += Vector<double>.Count) (new Vector<double>(scores, i) + new Vector<double>(gains, i)).CopyTo(scores, i);
        for (; i < scores.Length; i++) scores[i] += gains[i];
    }

    // Adds to all and rounds, each as Math.Round does to nine digits.
    private static void Round(double[] scores, double added)
    {
        var i = 0;
        for (; i <= scores.Length - Vector<double>.Count; i += Vector<double>.Count) (Vector.Round((new Vector<double>(scores, i) + new Vector<double>(added)) * Rounding) / new Vector<double>(Rounding)).CopyTo(scores, i);
        for (; i < scores.Length; i++) scores[i] = Math.Round((scores[i] + added) * Rounding) / Rounding;
    }

    // How much likelier each sentence makes a word than nothing does; 0 for those that do not.
    private double[] GainsOf(int word)
    {
        if (Volatile.Read(ref _gains[word]) is { } kept) return kept;
        var byStated = new float[StatedCount];
        _probabilities.Fill(word, byStated);
        var gains = new double[_stated.Length];
        for (var i = 0; i < gains.Length; i++)
        {
            var sum = 0.0;
            foreach (var stated in _stated[i]) sum += byStated[stated];
            if (sum > 0) gains[i] = Math.Log(ByChance + (1 - ByChance) * sum / _stated[i].Length / _chances[word]) - _nothing;
        }
        if (Interlocked.Increment(ref _gainCount) > _mostGains)
        {
            Array.Clear(_gains);
            Volatile.Write(ref _gainCount, 1);
        }
        Volatile.Write(ref _gains[word], gains);
        return gains;
    }

    // The stems of a sentence, each once, and what stands for a name or nothing at all.
    private static int[] StatedIn(AnalysedSentence sentence)
    {
        var words = new List<int>();
        for (var i = 0; i < sentence.Text.Ordered.Length; i++)
        {
            var word = EntityMention.AnyHolds(sentence.Text.Mentions, i) ? Anything : sentence.Text.Ordered[i] + 1;
            if (!words.Contains(word)) words.Add(word);
        }
        return [Anything, .. words];
    }

    // The words of a question that were asked with, each once, names left out.
    private List<int> AskedIn(string question)
    {
        var tokens = Tokenizer.Tokenize(question);
        var mentions = _corpus.Entities.Find(tokens);
        var words = new List<int>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (EntityMention.AnyHolds(mentions, i) || _corpus.Examples.NumberOf(EnglishStemmer.Stem(tokens[i].Text)) is not (>= 0 and var word)) continue;
            if (_chances[word] > 0 && !words.Contains(word)) words.Add(word);
        }
        return words;
    }
}
