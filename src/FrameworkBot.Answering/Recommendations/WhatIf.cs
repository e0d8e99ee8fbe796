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
        var turns = new List<Turnabout>();
        foreach (var criterion in domain.Criteria.Where(criterion => !criterion.IsDefault && !asked.Criteria.Contains(criterion)))
        {
            if (recommender.Recommend(asked with { Criteria = [.. asked.Criteria, criterion], Musts = [.. asked.Musts, criterion] }) is not { } changed) continue;
            var best = changed.Best;
            if (recommender.WholeOf(best.Entity) is var whole && (whole == recommender.WholeOf(found.Best.Entity) || told.Contains(whole))) continue;
            if (best.Evidence.FirstOrDefault(rule => rule.Strength > 0 && rule.When.Contains(criterion)) is { } because) turns.Add(new Turnabout(criterion, best, because));
        }
        return [.. turns.Where(turn => asked.Criteria.Count > 1 || Share(turn, asked) > 0).OrderByDescending(turn => Share(turn, asked)).ThenBy(turn => turn.Criterion.Line).DistinctBy(turn => recommender.WholeOf(turn.Candidate.Entity)).Take(most)];
    }

    private static int Share(Turnabout turn, Weighing asked) => asked.Criteria.Count(criterion => turn.Candidate.Evidence.Any(rule => rule.Strength > 0 && rule.When.Contains(criterion)));
}
