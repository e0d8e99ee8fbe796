using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Says how well one sentence answers a question, without knowing a domain: a weighted sum of
/// <see cref="SentenceFeatures"/>. Safe for any number of threads if the idf function is.
/// </summary>
/// <param name="idf">What a stem says about a text, 0 or more: higher for rarer ones, highest for unknown ones.</param>
/// <param name="weights">How much each feature counts; null for the fitted weights.</param>
public sealed class SentenceScorer(Func<string, double> idf, SentenceScorerWeights? weights = null)
{
    private readonly SentenceScorerWeights _weights = weights ?? new SentenceScorerWeights();

    /// <summary>The score of a sentence, 0 or more with weights of 0 or more; comparable within one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence; any text is accepted.</param>
    /// <param name="passageScore">How well its passage fits, 0 to 1; 0 where passages play no part.</param>
    public double Score(SentenceQuestion question, string sentence, double passageScore = 0)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Sum(Features(question, sentence, passageScore), question.Expected);
    }

    /// <summary>How the score came about; its value equals what <see cref="Score"/> gives.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passageScore">How well its passage fits, 0 to 1.</param>
    public Explanation Explain(SentenceQuestion question, string sentence, double passageScore = 0)
    {
        ArgumentNullException.ThrowIfNull(question);
        var features = Features(question, sentence, passageScore);
        return new Explanation(Sum(features, question.Expected), "the sum of",
        [
            Line(_weights.Coverage, features.Coverage, "share of the question's terms that occur, by idf"),
            Line(_weights.RareWords, features.RareWords, "the same by the square of the idf"),
            Line(_weights.Surface, features.Surface, "share of words that occur as typed, by idf"),
            Line(_weights.FourGrams, features.FourGrams, "share of the question's four-character groups that occur"),
            Line(_weights.For(question.Expected), features.AnswerType, $"holds what a question for {question.Expected} asks for (1) or not (0)"),
            Line(_weights.Passage, features.Passage, "score of the passage"),
        ]);
    }

    /// <summary>The features of a sentence before they are weighted.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passageScore">How well its passage fits, 0 to 1.</param>
    public SentenceFeatures Features(SentenceQuestion question, string sentence, double passageScore = 0)
    {
        ArgumentNullException.ThrowIfNull(question);
        var words = Tokenizer.Tokenize(sentence);
        var surfaces = words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);
        var stems = words.Select(word => EnglishStemmer.Stem(word.Text)).ToHashSet(StringComparer.Ordinal);

        double total = 0, covered = 0, typed = 0, totalOfSquares = 0, coveredOfSquares = 0;
        foreach (var term in question.Query.Terms)
        {
            var worth = term.Weight * idf(term.Alternatives[0].Stem);
            var match = Match(term, stems);
            total += worth;
            covered += worth * match;
            totalOfSquares += worth * worth;
            coveredOfSquares += worth * worth * match;
            if (surfaces.Contains(term.Surface)) typed += worth;
        }
        var grams = FourGrams.Of(words);
        return new SentenceFeatures(
            Share(covered, total),
            Share(coveredOfSquares, totalOfSquares),
            Share(typed, total),
            Share(question.FourGrams.Count(grams.Contains), question.FourGrams.Count),
            AnswerTypeMatcher.Fits(question.Expected, words, question.Words) ? 1 : 0,
            passageScore);
    }

    private double Sum(SentenceFeatures features, AnswerType expected) =>
        _weights.Coverage * features.Coverage
        + _weights.RareWords * features.RareWords
        + _weights.Surface * features.Surface
        + _weights.FourGrams * features.FourGrams
        + _weights.For(expected) * features.AnswerType
        + _weights.Passage * features.Passage;

    // A term counts as fully as the best of its alternatives that occurs.
    private static double Match(QueryTerm term, HashSet<string> stems)
    {
        var best = 0.0;
        foreach (var (stem, weight) in term.Alternatives)
            if (weight > best && stems.Contains(stem)) best = weight;
        return best;
    }

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static Explanation Line(double weight, double value, string what) =>
        new(weight * value, what, [new Explanation(weight, "weight"), new Explanation(value, "value")]);
}
