using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>What is to be weighed.</summary>
/// <param name="Criteria">What it is to be good for, the most important first.</param>
public sealed record Weighing(IReadOnlyList<Criterion> Criteria)
{
    /// <summary>Criteria, among them or not, that must be met because somebody said so.</summary>
    public IReadOnlyList<Criterion> Musts { get; init; } = [];

    /// <summary>Only these and their parts are weighed; empty for all.</summary>
    public IReadOnlyCollection<Entity> Among { get; init; } = [];

    /// <summary>These are left out with all that belongs to the same whole.</summary>
    public IReadOnlyCollection<Entity> Excluded { get; init; } = [];

    /// <summary>Only what this article says counts; null for all articles.</summary>
    public Article? Article { get; init; }

    /// <summary>The criteria that exclude what no rule supports for them: by what was said, or by the domain.</summary>
    public IReadOnlyList<Criterion> AllMusts => [.. Criteria.Where(criterion => criterion.IsConstraint || Musts.Contains(criterion))];
}
