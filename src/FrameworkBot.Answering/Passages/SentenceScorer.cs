namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Says how well one sentence answers a question, without knowing a domain: a weighted sum of
/// <see cref="SentenceFeatures"/>. Safe for any number of threads if the idf function is.
/// </summary>
/// <param name="idf">What a stem says about a text, 0 or more: higher for rarer ones, highest for unknown ones.</param>
/// <param name="weights">How much each feature counts; null for the fitted weights.</param>
public sealed class SentenceScorer(Func<string, double> idf, SentenceScorerWeights? weights = null)
{
    private const double LongSentence = 40;

    private readonly SentenceScorerWeights _weights = weights ?? new SentenceScorerWeights();

    /// <summary>The score of a sentence by itself, 0 or more with weights of 0 or more; comparable within one question.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence; any text is accepted.</param>
    /// <param name="passageScore">How well its passage fits, 0 to 1; 0 where passages play no part.</param>
    public double Score(SentenceQuestion question, string sentence, double passageScore = 0) =>
        Sum(Features(question, sentence, passageScore), question.Expected);

    /// <summary>The score of each of some sentences, one of which is looked for: what tells them apart counts most.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentences">The sentences.</param>
    /// <returns>A score for each, in the same order.</returns>
    public IReadOnlyList<double> ScoreAll(SentenceQuestion question, IReadOnlyList<string> sentences)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(sentences);
        SentenceWords[] words = [.. sentences.Select(sentence => new SentenceWords(sentence))];
        var terms = new CandidateTerms(question, words, idf);
        return [.. words.Select(sentence => Sum(Features(question, sentence, terms), question.Expected))];
    }

    /// <summary>How the score came about; its value equals what <see cref="Score"/> gives.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passageScore">How well its passage fits, 0 to 1.</param>
    public Explanation Explain(SentenceQuestion question, string sentence, double passageScore = 0)
    {
        var features = Features(question, sentence, passageScore);
        return new Explanation(Sum(features, question.Expected), "the sum of",
        [
            Line(_weights.Coverage, features.Coverage, "share of the question's terms that occur, by idf"),
            Line(_weights.Surface, features.Surface, "share of words that occur as typed, by idf"),
            Line(_weights.FourGrams, features.FourGrams, "share of the question's four-character groups that occur"),
            Line(_weights.StopWords, features.StopWords, "share of the question's stop words that occur"),
            Line(_weights.For(question.Expected), features.AnswerType, $"holds what a question for {question.Expected} asks for (1) or not (0)"),
            Line(_weights.Measure, features.Measure, "tells what is to be counted or measured (1) or not (0)"),
            Line(_weights.Nearness, features.Nearness, "how close what is asked for stands to the question's terms"),
            Line(_weights.Brevity, features.Brevity, "how far it is from forty words"),
            Line(_weights.Passage, features.Passage, "score of the passage"),
        ]);
    }

    /// <summary>The features of a sentence by itself, before they are weighted.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="passageScore">How well its passage fits, 0 to 1.</param>
    public SentenceFeatures Features(SentenceQuestion question, string sentence, double passageScore = 0)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Features(question, new SentenceWords(sentence), new CandidateTerms(question, [], idf)) with { Passage = passageScore };
    }

    private SentenceFeatures Features(SentenceQuestion question, SentenceWords sentence, CandidateTerms terms)
    {
        double total = 0, covered = 0, typed = 0;
        foreach (var term in question.Query.Terms)
        {
            var worth = term.Weight * idf(term.Alternatives[0].Stem);
            total += worth;
            covered += worth * sentence.Match(term);
            if (sentence.Surfaces.Contains(term.Surface)) typed += worth;
        }
        return new SentenceFeatures
        {
            Coverage = Share(covered, total),
            Surface = Share(typed, total),
            FourGrams = Share(question.FourGrams.Count(sentence.FourGrams.Contains), question.FourGrams.Count),
            StopWords = WordAlignment.StopWordShare(question, sentence),
            AnswerType = AnswerTypeMatcher.Fits(question.Expected, sentence.Tokens, question.Words) ? 1 : 0,
            Measure = question.Measure.Fits(sentence, question.Words) ? 1 : 0,
            Nearness = WordAlignment.Nearness(question, sentence, idf),
            Telling = terms.Telling(sentence),
            Alone = terms.Alone(sentence),
            Brevity = question.Words.Count == 0 || sentence.Tokens.Count == 0 ? 0 : Math.Max(0, 1 - sentence.Tokens.Count / LongSentence),
        };
    }

    private double Sum(in SentenceFeatures features, AnswerType expected) =>
        _weights.Coverage * features.Coverage
        + _weights.Surface * features.Surface
        + _weights.FourGrams * features.FourGrams
        + _weights.StopWords * features.StopWords
        + _weights.For(expected) * features.AnswerType
        + _weights.Measure * features.Measure
        + _weights.Nearness * features.Nearness
        + _weights.Telling * features.Telling
        + _weights.Alone * features.Alone
        + _weights.Brevity * features.Brevity
        + _weights.Passage * features.Passage;

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;

    private static Explanation Line(double weight, double value, string what) =>
        new(weight * value, what, [new Explanation(weight, "weight"), new Explanation(value, "value")]);
}
