namespace FrameworkBot.Answering.Passages;

/// <summary>
/// Finds the passages of a corpus that share terms with a question. Implementations are immutable and safe for any
/// number of threads; equal scores are ordered by passage number, so that a query always has one answer.
/// </summary>
public interface IPassageIndex
{
    /// <summary>How many passages the index holds; they are numbered from 0 in corpus order.</summary>
    int Count { get; }

    /// <summary>The best passages, best first, with scores above 0.</summary>
    /// <param name="query">What is looked for; an empty query finds nothing.</param>
    /// <param name="top">How many at the most, 1 or more.</param>
    IReadOnlyList<ScoredPassage> Search(PassageQuery query, int top);

    /// <summary>How the score of one passage came about; its value equals the score that <see cref="Search"/> gives.</summary>
    /// <param name="query">The query to explain.</param>
    /// <param name="passage">A passage number from 0 to <see cref="Count"/> - 1.</param>
    Explanation Explain(PassageQuery query, int passage);
}
