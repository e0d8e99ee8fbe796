using System.Runtime.CompilerServices;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// How likely each sentence is what a question asks for, by the question's words, word groups and names: learned from the noted questions and from
/// the sentences themselves. A word has a weight for a sentence only where it was noted with it. Immutable.
/// </summary>
public sealed class SentenceClassifier
{
    private const int Rounds = 2;
    private const int Digits = 6;

    private readonly QuestionFeatures _features;
    private readonly LearnedWeights _weights;

    // As many sentences as there are; their number stands for none of them.
    private readonly int _sentences;

    /// <summary>Learns from a corpus.</summary>
    public SentenceClassifier(AnalysedCorpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        _sentences = corpus.Corpus.Sentences.Count;
        _features = new QuestionFeatures(corpus);
        var learner = new SentenceLearner(_features.Count, _sentences + 1);
        var (features, values) = (new List<int>(), new List<double>());
        var examples = corpus.Examples.Count;
        var order = OrderOf(corpus.Corpus);
        for (var i = 0; i < Rounds * examples; i++)
        {
            var example = order[i % examples];
            _features.Read(example, features);
            _features.ValuesOf(features, values);
            learner.Learn(features, values, AnswersTo(example, corpus.Corpus));
        }
        _weights = new LearnedWeights(learner.Weights);
    }

    /// <summary>The chance of each sentence.</summary>
    /// <param name="words">The words of the question; the names among them count for nothing.</param>
    /// <param name="names">What it is about.</param>
    public SentenceChances ChancesOf(string words, IReadOnlyList<Entity> names)
    {
        var (features, values) = (new List<int>(), new List<double>());
        _features.Read(words, names, features);
        _features.ValuesOf(features, values);
        var scores = new float[_sentences + 1];
        for (var i = 0; i < features.Count; i++) _weights.AddTo(scores, features[i], (float)values[i]);
        var highest = scores.Max();
        var sum = 0.0;
        foreach (var score in scores) sum += Share.Of(score, highest);
        var far = Math.Round(Share.Far / sum, Digits);
        var all = Array.ConvertAll(scores, score => Share.IsFar(score, highest) ? far : Math.Round(Share.Of(score, highest) / sum, Digits));
        return new SentenceChances(all);
    }

    // Neighbours in a file are much alike. By a hash of their texts they are mixed, and what is noted later changes the order of none.
    private static int[] OrderOf(Corpus corpus)
    {
        string[] texts = [.. corpus.Questions.Select(question => question.Text), .. corpus.Unanswered, .. corpus.Sentences.Select(sentence => sentence.Text)];
        var order = Enumerable.Range(0, texts.Length).ToArray();
        Array.Sort(Array.ConvertAll(texts, Hash), order);
        return order;
    }

    // FNV-1a (Fowler, Noll and Vo).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Hash(string text)
    {
        var hash = 14695981039346656037;
        foreach (var letter in text) hash = (hash ^ letter) * 1099511628211;
        return hash;
    }

    // The examples are the noted questions, what no article answers, and the sentences.
    private int[] AnswersTo(int example, Corpus corpus)
    {
        var unanswered = example - corpus.Questions.Count;
        if (unanswered < 0) return [.. corpus.Questions[example].Sentences.Select(sentence => sentence.Number)];
        return [unanswered < corpus.Unanswered.Count ? _sentences : unanswered - corpus.Unanswered.Count];
    }
}
