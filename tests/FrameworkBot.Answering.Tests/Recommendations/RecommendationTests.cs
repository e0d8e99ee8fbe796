using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Tests.Recommendations;

/// <summary>A recommendation cannot be made without evidence.</summary>
public sealed class RecommendationTests
{
    private static readonly EntityKind Drink = new("drink", ["drink"], IsCandidate: true, IsMaker: false);
    private static readonly Entity Tea = new("tea", "Tea", Drink, [], null, null, 1);
    private static readonly Criterion Morning = new("morning", "the morning", ["morning"], IsConstraint: false, IsDefault: false, 1);

    [Fact]
    public void Without_a_candidate_there_is_no_recommendation() => Assert.Throws<ArgumentException>(() => new Recommendation([Morning], [], 1));

    [Fact]
    public void Without_a_criterion_there_is_no_recommendation() => Assert.Throws<ArgumentException>(() => new Recommendation([], [Of(Strength.Recommends)], 1));

    [Fact]
    public void Without_evidence_there_is_no_recommendation() => Assert.Throws<ArgumentException>(() => new Recommendation([Morning], [new Candidate(Tea, 2, 1, [])], 1));

    [Theory]
    [InlineData(Strength.Limits)]
    [InlineData(Strength.AdvisesAgainst)]
    public void Evidence_against_is_not_enough(Strength strength) => Assert.Throws<ArgumentException>(() => new Recommendation([Morning], [Of(strength)], 1));

    [Theory]
    [InlineData(Strength.Supports)]
    [InlineData(Strength.Recommends)]
    public void Evidence_for_the_best_is_enough(Strength strength) => Assert.Same(Tea, new Recommendation([Morning], [Of(strength), new Candidate(Tea, 0, 0, [])], 1).Best.Entity);

    private static Candidate Of(Strength strength) => new(Tea, 1, 1, [new Rule([Morning], Tea, strength, new Sentence(0, 0, "s-1", "Tea is best.", 1), 1)]);
}
