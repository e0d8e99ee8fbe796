using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Recommendations;

namespace FrameworkBot.Answering.Tests.Recommendations;

public sealed class NextNeedTests
{
    private static readonly string[] Rules = ["a recommends tea morning", "b recommends tea morning", "a supports coffee night", "b supports tea night", "a supports coffee child", "a recommends cocoa child"];

    [Fact]
    public void What_is_asked_first_is_not_asked_again() => Assert.NotEqual(Find([], []), Find([], [Find([], [])!]));

    [Fact]
    public void Nothing_is_asked_when_everything_was() => Assert.Null(Find(["morning"], ["night", "child"]));

    [Fact]
    public void Nothing_is_asked_where_no_answer_changes_the_leader() =>
        Assert.Null(Find(["morning"], [], "a recommends tea morning", "a supports tea night", "a supports coffee night"));

    [Fact]
    public void A_need_that_decides_makes_the_choice_clearer()
    {
        using var corpus = CorpusOf(Rules);
        var read = corpus.Read();
        var next = new NextNeed(read, new Recommender(read));
        Criterion Criterion(string id) => read.Domain.FindCriterion(id)!;
        Assert.True(next.Entropy([Criterion("morning")], [Criterion("night")]) < next.Entropy([], [Criterion("morning"), Criterion("night")]));
    }

    private static string? Find(string[] wanted, string[] asked, params string[] rules)
    {
        using var corpus = CorpusOf(rules.Length > 0 ? rules : Rules);
        var read = corpus.Read();
        Criterion[] Criteria(string[] ids) => [.. ids.Select(id => read.Domain.FindCriterion(id)!)];
        return new NextNeed(read, new Recommender(read)).Find(Criteria(wanted), Criteria(asked))?.Id;
    }

    private static SmallCorpus CorpusOf(string[] rules)
    {
        var corpus = new SmallCorpus();
        foreach (var rule in rules) corpus.Rule(rule);
        return corpus;
    }
}
