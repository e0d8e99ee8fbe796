namespace FrameworkBot.Answering.Passages;

/// <summary>How the words that a question and a sentence share stand to each other.</summary>
internal static class WordAlignment
{
    // So many words away counts half.
    private const double HalfAway = 4;

    /// <summary>How close, at the best, something of the sort that is asked for stands to the question's terms, by idf; 0 to 1.</summary>
    public static double Nearness(SentenceQuestion question, SentenceWords sentence, Func<string, double> idf)
    {
        if (question.Expected is AnswerType.Any or AnswerType.Reason) return 0;
        var (total, best) = (0.0, 0.0);
        var shared = new List<(int Place, double Idf)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in question.Query.Terms)
        {
            var stem = term.Alternatives[0].Stem;
            total += idf(stem);
            if (!seen.Add(stem)) continue;
            foreach (var place in sentence.PlacesOf(stem)) shared.Add((place, idf(stem)));
        }
        if (shared.Count == 0) return 0;
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (question.Words.Contains(sentence.Tokens[i].Text) || !AnswerTypeMatcher.IsCandidate(question.Expected, sentence.Tokens, i)) continue;
            var near = 0.0;
            foreach (var (place, worth) in shared) near += worth / (1 + Math.Abs(place - i) / HalfAway);
            best = Math.Max(best, near);
        }
        return total > 0 ? Math.Min(1, best / total) : 0;
    }

    /// <summary>The share of the question's stop words that the sentence has: "in", "by" and "of" tell relations.</summary>
    public static double StopWordShare(SentenceQuestion question, SentenceWords sentence)
    {
        if (question.StopWords.Count == 0) return 0;
        return question.StopWords.Count(sentence.Surfaces.Contains) / (double)question.StopWords.Count;
    }
}
