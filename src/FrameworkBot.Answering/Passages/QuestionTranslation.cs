using System.Numerics;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// How likely a sentence's words make somebody ask with the words of a question: "looks after" is asked where "maintained" is stated. Learned from the noted questions and the
/// sentences they stand with (IBM Model 1: Brown and others 1993; for finding answers: Xue, Jeon and Croft 2008). Safe for use by several threads.
/// </summary>
internal sealed class QuestionTranslation
{
    private const string Name = "";
    private const int Rounds = 6;
    private const double Least = 1e-4;
    private const double Smoothing = 3;
    private const double ByChance = 0.5;
    private const int Anything = 0;
    private const double Rounding = 1e9;
    private const int MostKept = 4_000_000;
    private const int LeastKept = 64;

    private readonly AnalysedCorpus _corpus;
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly double[] _chances;
    private readonly int[][] _stated;
    private readonly AskedWhereStated _probabilities;
    private readonly int _statedCount;

    // For each asked word what each sentence gains, once it was needed; all are dropped when there are many. A word's are read or written whole.
    private readonly double[]?[] _gains;
    private readonly int _mostGains;
    private int _gainCount;
    private readonly double _nothing = Math.Log(ByChance);

    /// <summary>Learns from a corpus; from one without noted questions nothing.</summary>
    public QuestionTranslation(AnalysedCorpus corpus)
    {
        _corpus = corpus;
        var words = new Dictionary<string, int>(StringComparer.Ordinal) { [""] = Anything };
        _stated = [.. corpus.Corpus.Sentences.Select(sentence => WordsOf(sentence.Text).Select(word => NumberIn(words, word)).Distinct().Prepend(Anything).ToArray())];
        var pairs = new List<(int[] Asked, int[] Stated)>();
        var counts = new List<int>();
        foreach (var question in corpus.Corpus.Questions)
        {
            var asked = WordsOf(question.Text).Select(word => NumberIn(_asked, word)).ToArray();
            while (counts.Count < _asked.Count) counts.Add(0);
            foreach (var word in asked) counts[word]++;
            if (question.Sentences is [var only]) pairs.Add((asked, _stated[only.Number]));
        }
        double all = counts.Sum();
        _chances = [.. counts.Select(count => count / all)];
        _probabilities = Learn(pairs, words.Count);
        _statedCount = words.Count;
        _gains = new double[]?[_asked.Count];
        _mostGains = Math.Max(LeastKept, MostKept / sizeof(double) / Math.Max(1, _stated.Length));
    }

    /// <summary>For each sentence by its number how much likelier its words make the question than chance does: a sum of logarithms, 0 for words that were never asked with.</summary>
    /// <param name="question">The words of the question; names count for nothing.</param>
    public double[] Score(string question)
    {
        var scores = new double[_stated.Length];
        var nothing = 0.0;
        foreach (var word in WordsOf(question).Distinct(StringComparer.Ordinal))
        {
            if (word == Name || !_asked.TryGetValue(word, out var number)) continue;
            nothing += _nothing;
            Add(GainsOf(number), scores);
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

    // Expectation and maximisation over cells, one for each word that is asked where another is stated.
    private AskedWhereStated Learn(List<(int[] Asked, int[] Stated)> pairs, int words)
    {
        var cellOf = new Dictionary<(int, int), int>();
        var statedOf = new List<int>();
        var askedOf = new List<int>();
        var uses = new List<int[]>();
        foreach (var (asked, stated) in pairs)
            foreach (var word in asked)
                uses.Add(Array.ConvertAll(stated, other => CellOf(other, word)));
        var probability = new double[statedOf.Count];
        Array.Fill(probability, 1);
        var next = new double[probability.Length];
        var totals = new double[words];
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(next);
            Array.Clear(totals);
            foreach (var cells in uses)
            {
                var sum = 0.0;
                foreach (var cell in cells) sum += probability[cell];
                if (sum == 0) continue;
                foreach (var cell in cells)
                    if (probability[cell] / sum is > Least and var share)
                        next[cell] += share;
            }
            for (var cell = 0; cell < next.Length; cell++) totals[statedOf[cell]] += next[cell];
            for (var cell = 0; cell < next.Length; cell++) probability[cell] = next[cell] == 0 ? 0 : (next[cell] + Smoothing * _chances[askedOf[cell]]) / (totals[statedOf[cell]] + Smoothing);
        }
        return new AskedWhereStated(_asked.Count, askedOf, statedOf, probability);

        int CellOf(int stated, int asked)
        {
            if (cellOf.TryGetValue((stated, asked), out var cell)) return cell;
            statedOf.Add(stated);
            askedOf.Add(asked);
            return cellOf[(stated, asked)] = statedOf.Count - 1;
        }
    }

    // How much likelier each sentence makes a word than nothing does; 0 for those that do not.
    private double[] GainsOf(int word)
    {
        if (Volatile.Read(ref _gains[word]) is { } kept) return kept;
        var byStated = new float[_statedCount];
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

    // Stems, with one word for all names.
    private List<string> WordsOf(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var mentions = _corpus.Entities.Find(tokens);
        var words = new List<string>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var inside = false;
            var begins = false;
            foreach (var mention in mentions)
            {
                inside |= mention.Start <= i && i < mention.End;
                begins |= mention.Start == i;
            }
            if (begins) words.Add(Name);
            else if (!inside) words.Add(EnglishStemmer.Stem(tokens[i].Text));
        }
        return words;
    }

    private static int NumberIn(Dictionary<string, int> words, string word)
    {
        if (!words.TryGetValue(word, out var number)) words[word] = number = words.Count;
        return number;
    }
}
