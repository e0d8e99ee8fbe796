using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Tests;

/// <summary>What every engine behind <see cref="IPassageIndex"/> must do. Derive from it and say how to build one.</summary>
public abstract class PassageIndexContract
{
    private static readonly string[] Vocabulary = ["red", "green", "blue", "fox", "hen", "barn", "reds", "running"];

    protected abstract IPassageIndex Build(IReadOnlyList<PassageFields> passages);

    [Fact]
    public void Passages_are_counted() => Assert.Equal(3, Build(Texts("red", "green", "blue")).Count);

    [Fact]
    public void An_index_of_nothing_finds_nothing() => Assert.Empty(Build([]).Search(Queries.Of("red"), 5));

    [Fact]
    public void An_empty_query_finds_nothing() => Assert.Empty(Build(Texts("red", "green")).Search(Queries.Of(), 5));

    [Fact]
    public void A_term_that_no_passage_has_finds_nothing() => Assert.Empty(Build(Texts("red", "green")).Search(Queries.Of("blue"), 5));

    [Fact]
    public void The_passage_with_more_of_the_query_comes_first() =>
        Assert.Equal([1, 0], Found(Build(Texts("red barn", "red fox", "blue hen")), Queries.Of("red", "fox")));

    [Fact]
    public void The_rarer_term_counts_more() =>
        Assert.Equal([2, 0, 1], Found(Build(Texts("red barn", "red hen", "blue fox", "green")), Queries.Of("red", "blue")));

    [Theory]
    [InlineData("red", "", "")]
    [InlineData("", "red", "")]
    [InlineData("", "", "red")]
    public void Every_field_is_searched(string title, string heading, string text) =>
        Assert.Equal([1], Found(Build([Queries.Text("blue"), new PassageFields(title, heading, text)]), Queries.Of("red")));

    [Fact]
    public void Words_are_found_by_their_stem() => Assert.Equal([0], Found(Build(Texts("foxes ran", "hens")), Queries.Of("fox")));

    [Fact]
    public void Any_alternative_finds_a_passage_and_the_fuller_one_comes_first() =>
        Assert.Equal([2, 1], Found(Build(Texts("blue", "hen", "fox")), Queries.OneTerm("fox", ("fox", 1), ("hen", 0.5))));

    [Fact]
    public void Equal_scores_are_ordered_by_passage_number() =>
        Assert.Equal([0, 2, 3], Found(Build(Texts("red", "blue", "red", "red")), Queries.Of("red")));

    [Fact]
    public void A_query_of_thousands_of_terms_is_answered() =>
        Assert.Equal([1], Found(Build(Texts("green", "red", "blue")), Queries.Of([.. Enumerable.Range(0, 5000).Select(n => FormattableString.Invariant($"word{n}")), "red"])));

    [Fact]
    public void No_more_than_asked_for_is_found()
    {
        var index = Build(Texts("red red", "red", "red red red", "blue"));
        var all = index.Search(Queries.Of("red"), 10);
        Assert.Equal(3, all.Count);
        Assert.Equal(all.Take(2), index.Search(Queries.Of("red"), 2));
        Assert.Equal(all, index.Search(Queries.Of("red"), int.MaxValue));
    }

    [Fact]
    public void Less_than_one_is_no_number_to_ask_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Build(Texts("red")).Search(Queries.Of("red"), 0));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Only_a_passage_of_the_index_is_explained(int passage) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Build(Texts("red")).Explain(Queries.Of("red"), passage));

    [Fact]
    public void Nothing_found_is_explained_by_nothing() => Assert.Equal(0, Build(Texts("red")).Explain(Queries.Of("blue"), 0).Value);

    [Fact]
    public void Every_explanation_equals_the_score()
    {
        var random = new Random(7);
        var index = Build(RandomPassages(random, 60));
        for (var n = 0; n < 200; n++)
        {
            var query = RandomQuery(random);
            var scores = index.Search(query, index.Count).ToDictionary(found => found.Passage, found => found.Score);
            for (var p = 0; p < index.Count; p++)
                Assert.Equal(scores.GetValueOrDefault(p), index.Explain(query, p).Value);
        }
    }

    [Fact]
    public void Scores_fall_and_are_above_zero()
    {
        var random = new Random(8);
        var index = Build(RandomPassages(random, 60));
        for (var n = 0; n < 100; n++)
        {
            var found = index.Search(RandomQuery(random), 20);
            Assert.All(found, passage => Assert.True(passage.Score > 0));
            Assert.Equal(found.OrderByDescending(passage => passage.Score).ThenBy(passage => passage.Passage), found);
        }
    }

    [Fact]
    public void Threads_and_rebuilding_change_nothing()
    {
        var random = new Random(9);
        var passages = RandomPassages(random, 80);
        var queries = Enumerable.Range(0, 200).Select(_ => RandomQuery(random)).ToList();
        var index = Build(passages);
        var expected = queries.Select(query => index.Search(query, 10)).ToList();
        var rebuilt = Build(passages);
        Parallel.For(0, queries.Count * 5, i =>
            Assert.Equal(expected[i % queries.Count], rebuilt.Search(queries[i % queries.Count], 10)));
    }

    private static List<PassageFields> Texts(params string[] texts) => [.. texts.Select(Queries.Text)];

    private static IEnumerable<int> Found(IPassageIndex index, PassageQuery query) =>
        index.Search(query, 10).Select(found => found.Passage);

    private static List<PassageFields> RandomPassages(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new PassageFields(Words(random, 3), Words(random, 4), Words(random, 30)))];

    private static string Words(Random random, int most) =>
        string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));

    private static PassageQuery RandomQuery(Random random) =>
        new([.. Enumerable.Range(0, random.Next(6)).Select(_ => RandomTerm(random))]);

    private static QueryTerm RandomTerm(Random random)
    {
        var surface = Vocabulary[random.Next(Vocabulary.Length)];
        var others = Enumerable.Range(0, random.Next(3)).Select(_ => new WeightedStem(Vocabulary[random.Next(6)], 0.1 + random.NextDouble() * 0.9));
        return new QueryTerm(surface, [new WeightedStem(Answering.Language.EnglishStemmer.Stem(surface), 1), .. others], 0.5 + random.NextDouble());
    }
}
