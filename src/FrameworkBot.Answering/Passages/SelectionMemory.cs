using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Passages;

/// <summary>
/// What was found for a question and for others made of it, which composers ask for again and again. It comes and goes with the
/// question, so a turn shares nothing with those that run beside it. Used by one thread at a time.
/// </summary>
internal sealed class SelectionMemory
{
    private readonly List<(SentenceSelector By, Question Of, Ranking Sentences)> _rankings = [];
    private readonly List<(SentenceSelector By, Question Of, KnownQuestionMatch[] Matches)> _known = [];
    private readonly List<(SentenceSelector By, Question Of, ScoredPassage[] Passages)> _passages = [];

    /// <summary>The sentences that were found for a question, or null.</summary>
    public Ranking? RankingOf(SentenceSelector by, Question question)
    {
        foreach (var kept in _rankings)
            if (ReferenceEquals(kept.Of, question) && ReferenceEquals(kept.By, by))
                return kept.Sentences;
        return null;
    }

    /// <summary>The noted questions that were found for a question, or null.</summary>
    public KnownQuestionMatch[]? KnownOf(SentenceSelector by, Question question)
    {
        foreach (var kept in _known)
            if (ReferenceEquals(kept.Of, question) && ReferenceEquals(kept.By, by))
                return kept.Matches;
        return null;
    }

    /// <summary>The passages that were found for a question that looks for the same words, or null.</summary>
    public ScoredPassage[]? PassagesOf(SentenceSelector by, Question question)
    {
        foreach (var kept in _passages)
            if (ReferenceEquals(kept.By, by) && LooksForTheSame(kept.Of, question))
                return kept.Passages;
        return null;
    }

    /// <summary>Keeps the sentences found for a question.</summary>
    public void Keep(SentenceSelector by, Question question, Ranking sentences) => _rankings.Add((by, question, sentences));

    /// <summary>Keeps the noted questions found for a question.</summary>
    public void Keep(SentenceSelector by, Question question, KnownQuestionMatch[] matches) => _known.Add((by, question, matches));

    /// <summary>Keeps the passages found for a question.</summary>
    public void Keep(SentenceSelector by, Question question, ScoredPassage[] passages) => _passages.Add((by, question, passages));

    // What SentenceSelector.QueryFor reads of a question.
    private static bool LooksForTheSame(Question one, Question other) =>
        one.AskedKind == other.AskedKind && AreSame(one.Entities, other.Entities) && AreSame(one.Terms, other.Terms);

    private static bool AreSame<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) where T : class
    {
        if (ReferenceEquals(one, other)) return true;
        if (one.Count != other.Count) return false;
        for (var i = 0; i < one.Count; i++)
            if (!ReferenceEquals(one[i], other[i]))
                return false;
        return true;
    }
}
