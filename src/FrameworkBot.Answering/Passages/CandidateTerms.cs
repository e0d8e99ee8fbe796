namespace FrameworkBot.Answering.Passages;

/// <summary>
/// What the terms of a question say about which of some sentences answers it: a term that all of them have tells none from
/// the others, and one that a single sentence has points at it. Terms that none has are left out.
/// </summary>
internal sealed class CandidateTerms
{
    private readonly List<(QueryTerm Term, double Idf, double Telling, bool IsAlone)> _terms = [];
    private readonly double _total;
    private readonly double _totalTelling;

    /// <summary>Counts the terms of a question in sentences.</summary>
    /// <param name="question">The question.</param>
    /// <param name="sentences">The sentences among which one is looked for; none where a sentence is scored by itself.</param>
    /// <param name="idf">What a stem says about a text.</param>
    public CandidateTerms(SentenceQuestion question, IReadOnlyList<SentenceWords> sentences, Func<string, double> idf)
    {
        if (sentences.Count == 0) return;
        foreach (var term in question.Query.Terms.DistinctBy(term => term.Alternatives[0].Stem, StringComparer.Ordinal))
        {
            var count = sentences.Count(sentence => sentence.Match(term) > 0);
            if (count == 0) continue;
            var worth = term.Weight * idf(term.Alternatives[0].Stem);
            var telling = worth * Math.Log(1 + (sentences.Count - count + 0.5) / (count + 0.5));
            _terms.Add((term, worth, telling, count == 1));
            _total += worth;
            _totalTelling += telling;
        }
    }

    /// <summary>The share of the terms that a sentence has, by idf and by how few of the others have them.</summary>
    public double Telling(SentenceWords sentence) => Share(_terms.Sum(term => term.Telling * sentence.Match(term.Term)), _totalTelling);

    /// <summary>The share of the terms that a sentence alone has, by idf.</summary>
    public double Alone(SentenceWords sentence) => Share(_terms.Sum(term => term.IsAlone ? term.Idf * sentence.Match(term.Term) : 0), _total);

    private static double Share(double part, double whole) => whole > 0 ? part / whole : 0;
}
