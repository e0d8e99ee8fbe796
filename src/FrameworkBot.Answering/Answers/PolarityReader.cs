using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Answers;

/// <summary>Tells yes from no where a sentence leaves no doubt; says neither where it does.</summary>
internal static class PolarityReader
{
    private const double CertainCoverage = 0.9;
    private const double CertainNames = 0.85;

    /// <summary>"Yes", "No" or no headline.</summary>
    public static Headline Read(Question question, ScoredSentence found)
    {
        if (found.Coverage < CertainCoverage || found.NameAgreement < CertainNames || question.Terms.Count == 0) return Headline.None;
        // "X is harder than Y" says so of X.
        if (question.Entities.Count == 1 && found.Sentence.Signs.HasFlag(SentenceSigns.Comparison) && found.Features.Subject <= 0 && found.Sentence.Subject >= 0) return Headline.None;
        // That people ask it where the sentence stands does not make the sentence say so.
        foreach (var term in question.Terms)
            if (!TermMatcher.Tells(found.Sentence.Text, term))
                return Headline.None;
        var denied = found.Sentence.Signs.HasFlag(SentenceSigns.Negation);
        if (denied) return Headline.None;
        return question.IsNegated ? Headline.None : new Headline(Phrases.Yes, Phrases.AsTheArticlesSay);
    }
}
