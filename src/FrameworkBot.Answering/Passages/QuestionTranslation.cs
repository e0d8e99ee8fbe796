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
        // A hundred thousand words of questions are a few thousand different ones, and stemming is most of the work.
        var stems = new Dictionary<string, string>(StringComparer.Ordinal);
        _stated = [.. corpus.Corpus.Sentences.Select(sentence => WordsOf(sentence.Text, stems).Select(word => NumberIn(words, word)).Distinct().Prepend(Anything).ToArray())];
        var uses = new List<AskedUse>();
        var counts = new List<int>();
        foreach (var question in corpus.Corpus.Questions)
        {
            var asked = WordsOf(question.Text, stems).ConvertAll(word => NumberIn(_asked, word));
            while (counts.Count < _asked.Count) counts.Add(0);
            foreach (var word in asked) counts[word]++;
            if (question.Sentences is not [var only]) continue;
            foreach (var word in asked) uses.Add(new AskedUse(word, only.Number));
        }
        double all = counts.Sum();
        _chances = [.. counts.Select(count => count / all)];
        _probabilities = new TranslationLearner(_stated, words.Count, _chances).Learn(uses);
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
        foreach (var word in WordsOf(question, null).Distinct(StringComparer.Ordinal))
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
    private List<string> WordsOf(string text, Dictionary<string, string>? stems)
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
            else if (!inside) words.Add(StemOf(tokens[i].Text, stems));
        }
        return words;
    }

    private static string StemOf(string word, Dictionary<string, string>? stems)
    {
        if (stems is null) return EnglishStemmer.Stem(word);
        if (!stems.TryGetValue(word, out var stem)) stems[word] = stem = EnglishStemmer.Stem(word);
        return stem;
    }

    private static int NumberIn(Dictionary<string, int> words, string word)
    {
        if (!words.TryGetValue(word, out var number)) words[word] = number = words.Count;
        return number;
    }
}
