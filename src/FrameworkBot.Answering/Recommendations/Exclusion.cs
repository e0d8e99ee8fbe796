using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Recommendations;

/// <summary>Something that would be weighed, had it not been left out for a criterion that must be met.</summary>
/// <param name="Entity">The thing.</param>
/// <param name="Criterion">The criterion that no rule supports it for.</param>
/// <param name="Rules">What the articles say of it for all the criteria.</param>
public sealed record Exclusion(Entity Entity, Criterion Criterion, IReadOnlyList<Rule> Rules)
{
    /// <summary>The rule that speaks against it for the criterion; null where the articles say nothing of it.</summary>
    public Rule? Against => Rules.FirstOrDefault(rule => rule.Strength < 0 && rule.When.Contains(Criterion));
}
