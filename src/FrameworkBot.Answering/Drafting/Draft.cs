using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Drafting;

/// <summary>Something proposed to a writer, with the reason.</summary>
/// <typeparam name="T">What is proposed.</typeparam>
/// <param name="Value">The proposal.</param>
/// <param name="Reason">Why: what the articles say that led to it, on one line.</param>
public sealed record Proposal<T>(T Value, string Reason);

/// <summary>A domain and rules proposed from articles alone.</summary>
/// <param name="Topic">The topic, with kinds.</param>
/// <param name="Names">The names, the most mentioned first.</param>
/// <param name="Criteria">What people may choose by.</param>
/// <param name="Dimensions">What things are compared on.</param>
/// <param name="Synonyms">Words that stand for one another.</param>
/// <param name="Rules">What the articles recommend.</param>
public sealed record Draft(
    Proposal<Topic> Topic, IReadOnlyList<Proposal<Entity>> Names, IReadOnlyList<Proposal<Criterion>> Criteria, IReadOnlyList<Proposal<Dimension>> Dimensions,
    IReadOnlyList<Proposal<IReadOnlyList<string>>> Synonyms, IReadOnlyList<Proposal<Rule>> Rules)
{
    /// <summary>The domain as if all of it had been accepted.</summary>
    public Domain Domain => new(
        Topic.Value, [.. Names.Select(name => name.Value)], [.. Criteria.Select(criterion => criterion.Value)], [.. Dimensions.Select(dimension => dimension.Value)],
        [.. Synonyms.Select(group => group.Value)], []);
}
