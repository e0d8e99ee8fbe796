using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>Finds why nothing is left to recommend.</summary>
/// <param name="recommender">Weighs the criteria that remain.</param>
public sealed class ConflictFinder(Recommender recommender)
{
    // Beyond this many, the sets to try would be too many to answer at once.
    private const int MostMusts = 10;

    /// <summary>The conflict; null where the criteria that must be met leave something, or there are more than ten of them.</summary>
    /// <param name="asked">What was weighed and left nothing.</param>
    public Conflict? Find(Weighing asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var musts = asked.AllMusts;
        var ballot = recommender.NewBallot();
        if (musts.Count is 0 or > MostMusts || Survives(asked, musts, ballot)) return null;
        var smallest = Enumerable.Range(1, (1 << musts.Count) - 1)
            .Select(bits => musts.Where((_, at) => (bits >> at & 1) == 1).ToArray())
            .Where(set => !Survives(asked, set, ballot))
            .OrderBy(set => set.Length).First();
        var relaxations = smallest
            .Select(must => (Must: must, Allows: recommender.Recommend(asked with { Criteria = [.. asked.Criteria.Where(other => other != must)], Musts = [.. asked.Musts.Where(other => other != must)] })))
            .Where(pair => pair.Allows is not null);
        return new Conflict(smallest, [.. relaxations.Select(pair => new Relaxation(pair.Must, pair.Allows!))]);
    }

    private bool Survives(Weighing asked, IReadOnlyList<Criterion> musts, Ballot ballot) =>
        recommender.LeaderOf(asked with { Criteria = musts, Musts = musts }, ballot) is not null;
}
