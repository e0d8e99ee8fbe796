using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Search.Lucene;

namespace FrameworkBot.Search.Tests.Lucene;

public sealed class LuceneIndexTests
{
    private static readonly EntityKind Bird = new("bird", ["bird"], IsCandidate: true, IsMaker: false);

    // "hens" is a name, and so is no form of "hen".
    private static readonly Domain Birds = Domain.Empty with
    {
        Entities =
        [
            new Entity("hens", "Hens", Bird, ["Rooster Two"], null, null, 1),
            new Entity("crow", "Crow", Bird, [], null, null, 2),
        ],
        Synonyms = [["barn", "place on the farm"], ["grain", "corn"]],
    };

    [Fact]
    public void A_name_is_found_as_it_is_though_a_question_comes_with_its_stem()
    {
        var index = Build("hen and hen", "Hens are here", "nothing");
        Assert.Equal([1], Found(index, new PassageQuery([Term("hens", "hen")])));
        Assert.Equal([0, 1], Found(index, Queries.Of("hen")).Order());
        Assert.Contains("text:hens", index.Explain(Queries.OneTerm("hens", ("hen", 1)), 1).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_passage_that_speaks_of_the_name_comes_before_one_that_has_its_words_apart() =>
        Assert.Equal([1, 0], Found(Build("two sheds, one rooster", "one rooster two", "crow"), Queries.Of("rooster", "two")));

    [Fact]
    public void A_name_counts_once_however_often_it_stands() =>
        Assert.Contains("names:crow", Build("Crow. Crow! Crow?", "hen").Explain(Queries.Of("crow"), 0).ToString(), StringComparison.Ordinal);

    [Fact]
    public void A_synonym_of_several_words_finds_a_passage_and_is_found()
    {
        var index = Build("It is a place on the farm.", "It is in the barn.", "It is on a farm.");
        Assert.Equal([1, 0], Found(index, Queries.Of("barn")));
        Assert.Contains(1, Found(index, new PassageQuery([Term("places", "place"), Term("on", "on"), Term("the", "the"), Term("farms", "farm")])));
    }

    [Fact]
    public void A_synonym_counts_less_than_the_word_itself() =>
        Assert.Equal([1, 0], Found(Build("corn", "grain", "straw"), Queries.Of("grain")));

    [Fact]
    public void Words_near_each_other_count_more_than_the_same_words_apart() =>
        Assert.Equal([1, 0], Found(Build("slow one two three four five six seven eight nine ten fox", "slow fox one two three four five six seven eight nine ten"), Queries.Of("slow", "fox")));

    [Fact]
    public void Stop_words_are_not_indexed() => Assert.Empty(Found(Build("this and that"), Queries.Of("this", "and")));

    [Fact]
    public void A_passage_of_stop_words_keeps_its_number() => Assert.Equal([2], Found(Build("", "the", "fox"), Queries.Of("fox")));

    [Fact]
    public void Syntax_of_a_query_language_is_nothing_but_letters()
    {
        var index = Build("red", "blue");
        foreach (var typed in new[] { "text:red", "red*", "(red", "\"red", "+red -blue", "red~2", "[* TO *]", "re?" })
            Assert.Empty(Found(index, Queries.Of(typed)));
    }

    [Fact]
    public void An_explanation_names_field_word_and_how_rare_it_is()
    {
        var explanation = Build("fox", "hen").Explain(Queries.Of("fox"), 0).ToString();
        Assert.Contains("text:fox", explanation, StringComparison.Ordinal);
        Assert.Contains("idf(docFreq=1, maxDocs=2)", explanation, StringComparison.Ordinal);
    }

    private static LuceneIndex Build(params string[] texts) => LuceneIndex.Build([.. texts.Select(Queries.Text)], Birds);

    private static IEnumerable<int> Found(LuceneIndex index, PassageQuery query) => index.Search(query, 10).Select(found => found.Passage);

    private static QueryTerm Term(string surface, string stem) => new(surface, [new WeightedStem(stem, 1)]);
}
