using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Tests.Recommendations;

public sealed class RecommenderTests
{
    [Fact]
    public void An_article_votes_once_for_a_criterion_however_often_it_says_so()
    {
        var found = Recommend(["a recommends tea morning", "a recommends tea morning", "a supports tea morning", "b supports coffee morning", "c supports coffee morning", "d supports coffee morning"], "morning");
        Assert.Equal([("Coffee", 3, 3), ("Tea", 2, 1)], Scores(found));
        Assert.Equal(4, found!.Voices);
    }

    [Fact]
    public void An_articles_strongest_rule_counts_also_when_it_speaks_against()
    {
        var found = Recommend(["a supports tea morning", "a advises-against tea morning", "b recommends coffee morning", "c limits coffee morning"], "morning");
        Assert.Equal([("Coffee", 1, 1), ("Tea", -2, 1)], Scores(found));
    }

    [Fact]
    public void Criteria_are_weighed_together()
    {
        var found = Recommend(["a recommends tea morning", "a recommends coffee night", "b supports coffee morning"], "morning", "night");
        Assert.Equal([("Coffee", 3, 2), ("Tea", 2, 1)], Scores(found));
    }

    [Fact]
    public void A_rule_on_two_criteria_applies_only_when_both_are_asked_for()
    {
        string[] rules = ["a recommends tea morning night", "b supports coffee morning"];
        Assert.Equal([("Coffee", 1, 1)], Scores(Recommend(rules, "morning")));
        Assert.Equal([("Tea", 2, 1), ("Coffee", 1, 1)], Scores(Recommend(rules, "morning", "night")));
    }

    [Fact]
    public void A_constraint_excludes_what_no_rule_supports_for_it()
    {
        string[] rules = ["a recommends coffee morning", "b recommends coffee morning", "a supports cocoa child", "a limits tea child", "b recommends tea morning"];
        Assert.Equal([("Coffee", 4, 2), ("Tea", 2, 1)], Scores(Recommend(rules, "morning")));
        Assert.Equal([("Cocoa", 1, 1)], Scores(Recommend(rules, "morning", "child")));
    }

    [Fact]
    public void What_a_must_leaves_out_is_named_with_what_speaks_against_it()
    {
        using var corpus = CorpusOf("a recommends coffee morning", "a limits tea child", "b recommends green-tea morning", "a supports cocoa night", "a supports cocoa morning");
        var read = corpus.Read();
        var found = new Recommender(read).Recommend(new Weighing([read.Domain.FindCriterion("morning")!, read.Domain.FindCriterion("night")!]) { Musts = [read.Domain.FindCriterion("night")!] })!;
        Assert.Equal("Cocoa", found.Best.Entity.Name);
        Assert.Equal([("Tea", "night", false), ("Coffee", "night", false)], found.Exclusions.Select(exclusion => (exclusion.Entity.Name, exclusion.Criterion.Id, exclusion.Against is not null)));
        var withChild = new Recommender(read).Recommend(new Weighing([read.Domain.FindCriterion("morning")!, read.Domain.FindCriterion("child")!]));
        Assert.Null(withChild);
    }

    [Fact]
    public void Nothing_is_recommended_where_the_constraint_leaves_nothing() => Assert.Null(Recommend(["a recommends coffee morning", "a limits tea child"], "morning", "child"));

    [Fact]
    public void Rules_on_a_part_count_for_the_whole_which_bears_the_name_of_the_part_that_most_articles_mean()
    {
        Assert.Equal([("Green Tea", 5, 3), ("Coffee", 2, 1)], Scores(Recommend(["a recommends green-tea morning", "b recommends green-tea morning", "c supports tea morning", "a recommends coffee morning"], "morning")));
        Assert.Equal([("Tea", 4, 2)], Scores(Recommend(["a recommends green-tea morning", "b recommends tea morning"], "morning")));
    }

    [Fact]
    public void What_is_excluded_is_left_out_with_its_parts()
    {
        using var corpus = CorpusOf("a recommends green-tea morning", "a supports coffee morning");
        var read = corpus.Read();
        var found = new Recommender(read).Recommend(new Weighing([read.Domain.Criteria[0]]) { Excluded = [read.Domain.FindEntity("tea")!] });
        Assert.Equal([("Coffee", 1, 1)], Scores(found));
    }

    [Fact]
    public void Only_what_is_asked_about_is_weighed_each_by_its_own_name()
    {
        using var corpus = CorpusOf("a recommends green-tea morning", "a supports coffee morning", "a supports cocoa morning");
        var read = corpus.Read();
        var found = new Recommender(read).Recommend(new Weighing([read.Domain.Criteria[0]]) { Among = [read.Domain.FindEntity("tea")!, read.Domain.FindEntity("cocoa")!] });
        Assert.Equal([("Green Tea", 2, 1), ("Cocoa", 1, 1)], Scores(found));
    }

    [Fact]
    public void Ties_go_by_the_first_criterion_then_by_supporters_then_by_the_order_of_the_domain()
    {
        Assert.Equal("Coffee", Recommend(["a recommends tea night", "a recommends coffee morning"], "morning", "night")!.Best.Entity.Name);
        Assert.Equal("Coffee", Recommend(["a recommends tea morning", "a supports coffee morning", "b supports coffee morning"], "morning")!.Best.Entity.Name);
        // Ten times, so that an order left to chance is found out.
        for (var n = 0; n < 10; n++)
            Assert.Equal([("Tea", 2, 1), ("Coffee", 2, 1), ("Cocoa", 2, 1)], Scores(Recommend(["a recommends cocoa morning", "a recommends coffee morning", "a recommends tea morning"], "morning")));
    }

    [Theory]
    [InlineData("a limits tea morning")]
    [InlineData("a supports tea morning|b limits tea morning")]
    [InlineData("a recommends tea night")]
    public void Nothing_is_recommended_that_no_more_speaks_for_than_against(string rules) => Assert.Null(Recommend(rules.Split('|'), "morning"));

    [Fact]
    public void Without_a_criterion_nothing_is_recommended() => Assert.Null(Recommend(["a recommends tea morning"]));

    [Fact]
    public void Evidence_is_strongest_first_and_one_an_article_before_any_second()
    {
        var found = Recommend(["a supports tea morning", "a recommends tea morning", "b recommends tea morning", "a recommends tea morning"], "morning")!;
        Assert.Equal(["a2", "b3", "a4", "a1"], found.Best.Evidence.Select(rule => $"{rule.Evidence.Text.Split(' ')[4]}{rule.Evidence.Text.Split(' ')[1]}"));
    }

    private static SmallCorpus CorpusOf(params string[] rules)
    {
        var corpus = new SmallCorpus();
        foreach (var rule in rules) corpus.Rule(rule);
        return corpus;
    }

    private static Recommendation? Recommend(string[] rules, params string[] criteria)
    {
        using var corpus = CorpusOf(rules);
        var read = corpus.Read();
        return new Recommender(read).Recommend(new Weighing([.. criteria.Select(id => read.Domain.FindCriterion(id)!)]));
    }

    private static IEnumerable<(string, int, int)> Scores(Recommendation? recommendation) =>
        recommendation!.Candidates.Select(candidate => (candidate.Entity.Name, candidate.Score, candidate.Supporters));
}
