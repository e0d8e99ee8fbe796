using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// How likely each sentence is what a question asks for, by the question's words, word groups and names: multinomial logistic regression, learned from the noted questions and from
/// the sentences themselves by stochastic gradients (AdaGrad: Duchi, Hazan and Singer 2011). A word has a weight for a sentence only where it was noted with it. Safe for use by several threads.
/// </summary>
public sealed class SentenceClassifier
{
    private const int Rounds = 2;
    private const double Rate = 1;
    private const double Damping = 0.01;
    private const double LeastGradient = 0.05;
    private const double Far = 7;
    private const double FarBehind = 0.0009;
    private const int Stride = 7919;
    private const int Digits = 6;

    private readonly QuestionFeatures _features;
    private readonly FeatureWeights[] _weights;
    private readonly List<int> _steep = [];
    // As many sentences as there are; their number stands for none of them.
    private readonly int _sentences;

    /// <summary>Learns from a corpus.</summary>
    public SentenceClassifier(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _sentences = corpus.Corpus.Sentences.Count;
        _features = new QuestionFeatures(corpus);
        (int[] Features, int[] Sentences)[] examples =
        [
            .. corpus.Corpus.Questions.Select(question => (_features.Learn(question.Text), question.Sentences.Select(sentence => sentence.Number).ToArray())),
            .. corpus.Corpus.Unanswered.Select(question => (_features.Learn(question), new[] { _sentences })),
            .. corpus.Corpus.Sentences.Select(sentence => (_features.Learn(sentence.Text), new[] { sentence.Number })),
        ];
        _features.Weigh(examples.Select(example => example.Features));
        _weights = [.. Enumerable.Range(0, _features.Count).Select(_ => new FeatureWeights())];
        var scores = new double[_sentences + 1];
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < examples.Length; i++)
            {
                // Neighbours in the file are much alike; a stride that is prime takes each once.
                var (features, sentences) = examples[(int)((long)i * Stride % examples.Length)];
                Learn(features, sentences, scores);
            }
        foreach (var weights in _weights) weights.Close();
    }

    /// <summary>The chance of each sentence.</summary>
    /// <param name="words">The words of the question; the names among them count for nothing.</param>
    /// <param name="names">What it is about.</param>
    public SentenceChances ChancesOf(string words, IReadOnlyList<Entity> names)
    {
        var features = _features.Find(words, names);
        var chances = new double[_sentences + 1];
        Score(features, _features.ValuesOf(features), chances);
        ToChances(chances);
        for (var i = 0; i < chances.Length; i++) chances[i] = Math.Round(chances[i], Digits);
        return new SentenceChances(chances);
    }

    private void Learn(int[] features, int[] sentences, double[] gradients)
    {
        var values = _features.ValuesOf(features);
        Array.Clear(gradients);
        Score(features, values, gradients);
        ToChances(gradients);
        var right = 0.0;
        foreach (var sentence in sentences) right += gradients[sentence];
        foreach (var sentence in sentences) gradients[sentence] -= gradients[sentence] / right;
        _steep.Clear();
        for (var i = 0; i < gradients.Length; i++)
            if (Math.Abs(gradients[i]) >= LeastGradient)
                _steep.Add(i);
        for (var i = 0; i < features.Length; i++)
        {
            var weights = _weights[features[i]];
            foreach (var sentence in sentences) weights.Include(sentence, _sentences + 1);
            weights.Learn(_steep, gradients, values[i], Rate, Damping);
        }
    }

    private void Score(int[] features, double[] values, double[] scores)
    {
        for (var i = 0; i < features.Length; i++) _weights[features[i]].AddTo(scores, values[i]);
    }

    private static void ToChances(double[] scores)
    {
        var highest = scores[0];
        foreach (var score in scores) highest = Math.Max(highest, score);
        var sum = 0.0;
        // Most sentences share no word with a question and are far behind once something is learned.
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = scores[i] < highest - Far ? FarBehind : Exponential.Of(scores[i] - highest);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }
}
