using System.Collections.Concurrent;
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
    private const int Digits = 9;

    private readonly AnalysedCorpus _corpus;
    private readonly Dictionary<string, int> _asked = new(StringComparer.Ordinal);
    private readonly double[] _chances;
    private readonly int[][] _stated;
    private readonly Dictionary<int, float>[] _probabilities;
    private readonly ConcurrentDictionary<int, (int Sentence, double Gain)[]> _gains = new();
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
            foreach (var (sentence, gain) in _gains.GetOrAdd(number, GainsOf)) scores[sentence] += gain;
        }
        for (var i = 0; i < scores.Length; i++) scores[i] = Math.Round(scores[i] + nothing, Digits);
        return scores;
    }

    // Expectation and maximisation over cells, one for each word that is asked where another is stated.
    private Dictionary<int, float>[] Learn(List<(int[] Asked, int[] Stated)> pairs, int words)
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
        var learned = new Dictionary<int, float>[words];
        for (var word = 0; word < words; word++) learned[word] = [];
        for (var cell = 0; cell < probability.Length; cell++)
            if (probability[cell] > 0)
                learned[statedOf[cell]][askedOf[cell]] = (float)probability[cell];
        return learned;

        int CellOf(int stated, int asked)
        {
            if (cellOf.TryGetValue((stated, asked), out var cell)) return cell;
            statedOf.Add(stated);
            askedOf.Add(asked);
            return cellOf[(stated, asked)] = statedOf.Count - 1;
        }
    }

    // The sentences that make a word likelier than nothing does.
    private (int Sentence, double Gain)[] GainsOf(int word)
    {
        var gains = new List<(int, double)>();
        for (var i = 0; i < _stated.Length; i++)
        {
            var sum = 0.0;
            foreach (var stated in _stated[i]) sum += _probabilities[stated].GetValueOrDefault(word);
            if (sum > 0) gains.Add((i, Math.Log(ByChance + (1 - ByChance) * sum / _stated[i].Length / _chances[word]) - _nothing));
        }
        return [.. gains];
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
