using FrameworkBot.Search.Postgres.Importing;
using FrameworkBot.Search.Queries;
using NpgsqlTypes;

namespace FrameworkBot.Search.Postgres.Candidates;

/// <summary>
/// Chooses which passages are worth reading, where a query's terms stand in too many. Which terms a passage has, and at which
/// tier of frequency, is a pattern; patterns are taken in the order of what passages of theirs usually earn, until as many
/// passages as wanted may be expected to have one. More of a term never earns less, so that those taken can be written as a
/// few least patterns, each a conjunction that the full-text index finds.
/// </summary>
internal sealed class CandidateChoice
{
    private const int MostTerms = 10;
    private const int MostPatterns = 1300;
    private const int MostConjunctions = 16;

    // Where the next patterns bring too many, this share of those wanted will do.
    private const double EnoughShare = 0.125;

    // What a term of usual frequency earns at each tier, as a share of its ceiling, the word as typed included.
    private static readonly double[] Earned = [0.55, 0.78, 0.89, 1.0];

    // What two terms that are both there usually earn by standing close, as a share of the mean of their ceilings.
    private const double EarnedByPair = 0.2;

    private readonly ChosenTerm[] _terms;
    private readonly long _passageCount;

    /// <summary>Prepares to choose for a query.</summary>
    public CandidateChoice(LookedUpQuery query)
    {
        _passageCount = query.Snapshot.PassageCount;
        Matches = query.Stems.Values.Sum(stem => (long)stem.Passages[0]);
        All = query.Stems.Count == 0 ? null : TermQueries.Any([.. query.Stems.Keys.Select(TermQueries.Has)]);
        _terms =
        [
            .. query.Query.Terms.Select((term, t) => (Stems: query.StemsOf(term), Ceiling: term.Weight * QueryPlan.Idf(query.Snapshot.PassageCount, query.Counts[t])))
                .Where(term => term.Stems.Length > 0)
                .GroupBy(term => string.Join('\n', term.Stems.Select(stem => stem.Stem)), StringComparer.Ordinal)
                .Select(same => new ChosenTerm([.. same.First().Stems.Select(stem => stem.Stem)], same.Sum(term => term.Ceiling), SharesOf(same.First().Stems)))
                .OrderByDescending(term => term.Ceiling).Take(MostTerms),
        ];
    }

    /// <summary>How many passages have one of the terms at the most.</summary>
    public long Matches { get; }

    /// <summary>What finds all passages that have one of the terms; null where none can.</summary>
    public NpgsqlTsQuery? All { get; }

    /// <summary>What finds passages that are likely to earn most.</summary>
    /// <param name="wanted">About how many, or more.</param>
    /// <param name="most">More than so many are too many, where an eighth of those wanted is found without.</param>
    public NpgsqlTsQuery Best(double wanted, double most)
    {
        for (var tiers = FrequencyTiers.Count; ; tiers--)
        {
            if (tiers > 1 && Math.Pow(tiers + 1, _terms.Length) > MostPatterns) continue;
            var least = LeastPatterns(tiers, wanted, most);
            if (tiers == 1 || least.Count <= MostConjunctions) return Factored(least, tiers, 0)!;
        }
    }

    // A pattern is a number with a digit for each term: 0 where it is not there, otherwise its tier + 1.
    private List<int> LeastPatterns(int tiers, double wanted, double most)
    {
        var count = (int)Math.Pow(tiers + 1, _terms.Length);
        var worth = new double[count];
        var expected = new double[count];
        for (var pattern = 1; pattern < count; pattern++) (worth[pattern], expected[pattern]) = Weigh(pattern, tiers);
        var taken = new bool[count];
        var sum = 0.0;
        var last = double.MaxValue;
        foreach (var pattern in Enumerable.Range(1, count - 1).OrderByDescending(pattern => worth[pattern]).ThenBy(pattern => pattern))
        {
            // Patterns of equal worth are taken together: less of one would be left out for the order of terms only.
            if (worth[pattern] < last && (sum >= wanted || sum >= wanted * EnoughShare && sum + expected[pattern] > most)) break;
            taken[pattern] = true;
            sum += expected[pattern];
            last = worth[pattern];
        }
        return [.. Enumerable.Range(1, count - 1).Where(pattern => taken[pattern] && !HasLesser(pattern, tiers, taken))];
    }

    private (double Worth, double Expected) Weigh(int pattern, int tiers)
    {
        var (worth, share, before) = (0.0, 1.0, 0.0);
        var rest = pattern;
        foreach (var term in _terms)
        {
            var digit = rest % (tiers + 1);
            rest /= tiers + 1;
            share *= ShareFrom(term, digit) - (digit == tiers ? 0 : ShareFrom(term, digit + 1));
            if (digit == 0) continue;
            worth += term.Ceiling * Earned[digit - 1] + (before > 0 ? EarnedByPair * (before + term.Ceiling) : 0);
            before = term.Ceiling;
        }
        return (worth, share * _passageCount);
    }

    private static double ShareFrom(ChosenTerm term, int digit) => digit == 0 ? 1 : term.Shares[digit - 1];

    private static bool HasLesser(int pattern, int tiers, bool[] taken)
    {
        for (int rest = pattern, step = 1; rest > 0; rest /= tiers + 1, step *= tiers + 1)
            if (rest % (tiers + 1) > 0 && taken[pattern - step]) return true;
        return false;
    }

    // What finds the patterns, from one term on; null for all passages. The server tries the whole of it on each passage, and stops
    // at a term that is not there: patterns with the same first terms are written as one.
    private NpgsqlTsQuery? Factored(List<int> patterns, int tiers, int term)
    {
        if (patterns.Contains(0)) return null;
        var parts = new List<NpgsqlTsQuery>();
        foreach (var same in patterns.GroupBy(pattern => pattern % (tiers + 1)).OrderBy(same => same.Key))
        {
            var rest = Factored([.. same.Select(pattern => pattern / (tiers + 1))], tiers, term + 1);
            if (same.Key == 0) parts.Add(rest!);
            else
            {
                var has = TermQueries.Any([.. _terms[term].Stems.Select(stem => TermQueries.Has(FrequencyTiers.Term(stem, same.Key - 1)))]);
                parts.Add(rest is null ? has : TermQueries.All([has, rest]));
            }
        }
        return TermQueries.Any(parts);
    }

    private double[] SharesOf(KnownStem[] stems)
    {
        var shares = new double[FrequencyTiers.Count];
        for (var tier = 0; tier < shares.Length; tier++)
            shares[tier] = 1 - stems.Aggregate(1.0, (none, stem) => none * (1 - stem.Passages[tier] / (double)_passageCount));
        return shares;
    }
}
