using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Queries;
using Npgsql;
using NpgsqlTypes;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>Searches a snapshot: the full-text index finds candidates, and the embedded index' scorer ranks them.</summary>
/// <param name="connection">Where to search.</param>
/// <param name="words">The snapshot.</param>
/// <param name="most">How many candidates are wanted at the most.</param>
internal sealed class CandidateSearch(NpgsqlConnection connection, SnapshotWords words, int most)
{
    // Beyond the best of those asked for, because what is usual for a pattern is not what each of its passages earns.
    private const int WantedForEach = 200;
    private const int LeastWanted = 2000;

    // Terms keep company, so that more passages than expected have several.
    private const int MostTimesExpected = 4;

    /// <summary>The best passages, best first.</summary>
    public ScoredPassage[] Run(PassageQuery query, int top)
    {
        var looked = words.LookUp(connection, query);
        var found = Find(looked, top);
        var plan = new QueryPlan(query, new CandidateLists(looked, found.Words));
        return Array.ConvertAll(FullSearch.Run(plan, found.Numbers.Length, top), best => new ScoredPassage(found.Numbers[best.Passage], best.Score));
    }

    /// <summary>The candidates among which so many best passages are looked for.</summary>
    public FoundPassages Find(PassageQuery query, int top) => Find(words.LookUp(connection, query), top);

    /// <summary>How the score of a passage comes about.</summary>
    public Explanation Explain(PassageQuery query, int passage)
    {
        var looked = words.LookUp(connection, query);
        var found = CandidateReader.Read(connection, words.Snapshot, passage);
        if (PairsOf(looked) is { } pairs)
        {
            // In how many passages a pair occurs is told, so all that may have one are read.
            var others = CandidateReader.Read(connection, words.Snapshot, pairs, int.MaxValue);
            if (Array.BinarySearch(others.Numbers, passage) >= 0) found = others;
            else
            {
                found = new FoundPassages([.. others.Numbers, passage], [.. others.Words, found.Words[0]]);
                Array.Sort(found.Numbers, found.Words);
            }
        }
        var plan = new QueryPlan(query, new CandidateLists(looked, found.Words));
        return FullSearch.Explain(plan, query, found.Numbers.Length, Array.BinarySearch(found.Numbers, passage));
    }

    private FoundPassages Find(LookedUpQuery looked, int top)
    {
        var choice = new CandidateChoice(looked);
        if (choice.All is null) return FoundPassages.None;
        if (choice.Matches <= most) return Read(choice.All);
        for (var wanted = Math.Clamp((long)top * WantedForEach, Math.Min(LeastWanted, most), most); ; wanted = Math.Min(most, wanted * 4))
        {
            var found = Read(choice.Best(wanted, most));
            if (found.Numbers.Length >= Math.Min(top, most) || wanted == most) return found;
        }
    }

    private FoundPassages Read(NpgsqlTsQuery candidates) => CandidateReader.Read(connection, words.Snapshot, candidates, most * MostTimesExpected);

    private static NpgsqlTsQuery? PairsOf(LookedUpQuery looked)
    {
        var terms = looked.Query.Terms.Select(term => looked.StemsOf(term).Select(stem => TermQueries.Has(stem.Stem)).ToArray()).ToArray();
        var span = new Bm25fParameters().PairSpan;
        var pairs = new List<NpgsqlTsQuery>();
        for (var i = 0; i < terms.Length; i++)
            for (var j = i + 1; j < terms.Length && j - i <= span; j++)
                if (terms[i].Length > 0 && terms[j].Length > 0) pairs.Add(TermQueries.All([TermQueries.Any(terms[i]), TermQueries.Any(terms[j])]));
        return pairs.Count == 0 ? null : TermQueries.Any(pairs);
    }
}
