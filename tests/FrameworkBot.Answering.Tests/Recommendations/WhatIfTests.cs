using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Tests.Recommendations;

public sealed class WhatIfTests
{
    [Fact]
    public void Another_must_that_changes_the_result_is_named_with_the_rule_that_does()
    {
        var turn = Assert.Single(Turns(["a recommends coffee morning", "a supports tea morning", "b recommends tea night"], "morning"));
        Assert.Equal(("night", "Tea"), (turn.Criterion.Id, turn.Candidate.Entity.Name));
        Assert.Contains("Rule 3", turn.Because.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void With_one_criterion_what_comes_out_must_be_good_for_it() =>
        Assert.Empty(Turns(["a recommends coffee morning", "b recommends tea night"], "morning"));

    [Fact]
    public void With_several_it_need_not_be() =>
        Assert.Equal("child", Assert.Single(Turns(["a recommends coffee morning", "a recommends coffee night", "b recommends cocoa child"], "morning", "night")).Criterion.Id);

    [Fact]
    public void What_leads_to_the_same_is_not_named() =>
        Assert.Empty(Turns(["a recommends green-tea morning", "b recommends tea night"], "morning"));

    private static IReadOnlyList<Turnabout> Turns(string[] rules, params string[] criteria)
    {
        using var corpus = new SmallCorpus();
        foreach (var rule in rules) corpus.Rule(rule);
        var read = corpus.Read();
        var recommender = new Recommender(read);
        var asked = new Weighing([.. criteria.Select(id => read.Domain.FindCriterion(id)!)]);
        return new WhatIf(read.Domain, recommender).Turns(asked, recommender.Recommend(asked)!, [], 2);
    }
}
