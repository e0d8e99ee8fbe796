using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Tests.Recommendations;

/// <summary>Worked out by hand on a corpus of hot drinks, where only "child" is a must by the domain.</summary>
public sealed class ConflictFinderTests
{
    private static readonly string[] Rules = ["a recommends coffee morning", "a supports tea morning", "a recommends tea night", "a recommends cocoa child", "b recommends cocoa night"];

    [Fact]
    public void Two_musts_that_nothing_meets_together_are_the_conflict_and_each_is_relaxed_alone()
    {
        var found = Find(Rules, musts: ["morning"], "morning", "night", "child")!;
        Assert.Equal(["morning", "child"], found.Musts.Select(must => must.Id));
        Assert.Equal([("morning", "Cocoa"), ("child", "Tea")], found.Relaxations.Select(relaxation => (relaxation.Without.Id, relaxation.Allows.Best.Entity.Name)));
    }

    [Fact]
    public void One_must_that_nothing_meets_is_the_conflict_alone()
    {
        var found = Find(["a recommends tea night", "a recommends tea morning"], musts: ["night"], "morning", "night", "child")!;
        Assert.Equal(["child"], found.Musts.Select(must => must.Id));
        Assert.Equal("Tea", Assert.Single(found.Relaxations).Allows.Best.Entity.Name);
    }

    [Fact]
    public void Where_something_meets_all_musts_there_is_no_conflict() => Assert.Null(Find(Rules, musts: ["night"], "night", "child"));

    [Fact]
    public void Without_a_must_there_is_no_conflict() => Assert.Null(Find(["a limits tea morning"], musts: [], "morning"));

    private static Conflict? Find(string[] rules, string[] musts, params string[] criteria)
    {
        using var corpus = new SmallCorpus();
        foreach (var rule in rules) corpus.Rule(rule);
        var read = corpus.Read();
        var asked = new Weighing([.. criteria.Select(id => read.Domain.FindCriterion(id)!)]) { Musts = [.. musts.Select(id => read.Domain.FindCriterion(id)!)] };
        return new ConflictFinder(new Recommender(read)).Find(asked);
    }
}
