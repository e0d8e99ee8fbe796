using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Layout;

namespace FrameworkBot.Search.Queries;

/// <summary>
/// What a query is planned over: the lists of stems, and what is known of the collection. An index of its own has both over
/// the same passages; candidates that a database found have lists over themselves and counts over all.
/// </summary>
internal interface IQuerySource
{
    /// <summary>How many passages the collection has.</summary>
    int PassageCount { get; }

    /// <summary>How finds are weighed.</summary>
    Bm25fParameters Parameters { get; }

    /// <summary>The number of a stem, or -1.</summary>
    int FindStem(string stem);

    /// <summary>A word as typed: the number of its stem, its code there, and in how many passages it occurs; null for an unknown one.</summary>
    (int Stem, int Code, int PassageCount)? FindSurface(string surface);

    /// <summary>
    /// In how many passages a term occurs, each counted with the weight of the first of its alternatives that stands there; null where
    /// the lists tell.
    /// </summary>
    double? CountPassages(QueryTerm term);

    /// <summary>A reader of the postings of the stem with a number.</summary>
    PostingCursor Postings(int stem);

    /// <summary>What is kept beside the postings of the stem with a number, where it occurs in many passages; otherwise null.</summary>
    FrequentStem? Frequent(int stem);
}
