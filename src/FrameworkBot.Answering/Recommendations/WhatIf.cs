using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>One more criterion that would change what is recommended.</summary>
/// <param name="Criterion">The criterion, were it a must.</param>
/// <param name="Candidate">What would be recommended then.</param>
/// <param name="Because">The rule that speaks most strongly for it there.</param>
public sealed record Turnabout(Criterion Criterion, Candidate Candidate, Rule Because);

/// <summary>Finds what would change a recommendation.</summary>
/// <param name="domain">The domain.</param>
/// <param name="recommender">Weighs the criteria with one more.</param>
public sealed class WhatIf(Domain domain, Recommender recommender)
{
    /// <summary>
    /// Criteria that would change the recommendation if they were a must: first those under which what comes out is still good for most of
    /// what was asked. One for each thing that could come out, at most <paramref name="most"/>.
    /// With a single criterion asked for, what comes out must be good for it: anything may come out under another.
    /// </summary>
    /// <param name="asked">What was weighed.</param>
    /// <param name="found">What came of it.</param>
    /// <param name="told">Wholes that were named already; another criterion that leads to one of them is passed over.</param>
    /// <param name="most">How many to give at the most.</param>
    public IReadOnlyList<Turnabout> Turns(Weighing asked, Recommendation found, IReadOnlyCollection<Entity> told, int most)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(found);
        var ballot = recommender.NewBallot();
        var changes = new List<(Criterion Criterion, Entity Whole, int Share)>();
        foreach (var criterion in domain.Criteria)
        {
            if (criterion.IsDefault || asked.Criteria.Contains(criterion) || recommender.LeaderOf(With(asked, criterion), ballot) is not { } leader) continue;
            var whole = recommender.WholeOf(leader.Of);
            if (whole == recommender.WholeOf(found.Best.Entity) || told.Contains(whole)) continue;
            // How much of what was asked for is still met.
            var share = asked.Criteria.Count(met => ballot.Supports(leader, met));
            if (asked.Criteria.Count > 1 || share > 0) changes.Add((criterion, whole, share));
        }
        return [.. changes.OrderByDescending(change => change.Share).ThenBy(change => change.Criterion.Line).DistinctBy(change => change.Whole).Take(most).Select(change => TurnTo(change.Criterion, asked))];
    }

    private Turnabout TurnTo(Criterion criterion, Weighing asked)
    {
        var best = recommender.Recommend(With(asked, criterion))!.Best;
        return new Turnabout(criterion, best, best.Evidence.First(rule => rule.Strength > 0 && rule.When.Contains(criterion)));
    }

    private static Weighing With(Weighing asked, Criterion must) => asked with { Criteria = [.. asked.Criteria, must], Musts = [.. asked.Musts, must] };
}
