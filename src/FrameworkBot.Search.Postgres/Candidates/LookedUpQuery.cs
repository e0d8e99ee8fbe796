using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Postgres.Snapshots;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>A query with what a snapshot knows of its words.</summary>
/// <param name="Query">The query.</param>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Stems">The stems that passages have, of alternatives and of words as typed.</param>
/// <param name="Counts">In how many passages each term counts as occurring.</param>
internal sealed record LookedUpQuery(PassageQuery Query, Snapshot Snapshot, IReadOnlyDictionary<string, KnownStem> Stems, double[] Counts)
{
    /// <summary>The stems of a term that passages have, the word's own included, each once.</summary>
    public KnownStem[] StemsOf(QueryTerm term) =>
    [
        .. term.Alternatives.Select(alternative => alternative.Stem).Append(EnglishStemmer.Stem(term.Surface)).Distinct(StringComparer.Ordinal)
            .Where(Stems.ContainsKey).Select(stem => Stems[stem]),
    ];
}
