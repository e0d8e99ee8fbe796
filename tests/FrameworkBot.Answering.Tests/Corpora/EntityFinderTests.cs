using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class EntityFinderTests
{
    private static readonly EntityFinder Finder = FinderOverDrinks();

    [Theory]
    [InlineData("Is green tea good?", "green-tea")]
    [InlineData("Is tea green?", "tea")]
    [InlineData("The Green Tea House serves green tea and tea.", "green-tea-house green-tea tea")]
    [InlineData("green tea houses", "green-tea")]
    [InlineData("tea coffee", "tea coffee")]
    public void The_longest_name_wins_from_left_to_right(string text, string ids) => Assert.Equal(ids.Split(' '), IdsIn(text));

    [Theory]
    [InlineData("GREEN-TEA")]
    [InlineData("greentea")]
    [InlineData("Green Tea's")]
    [InlineData("green.tea")]
    [InlineData("Sencha")]
    public void Case_spaces_dots_and_hyphens_do_not_matter(string text) => Assert.Equal(["green-tea"], IdsIn(text));

    [Theory]
    [InlineData("teas")]
    [InlineData("teapot")]
    [InlineData("green teapot")]
    [InlineData("ho tchocolatey")]
    [InlineData("")]
    [InlineData("\ud83d")]
    public void A_word_that_only_begins_like_a_name_is_none(string text) => Assert.Empty(IdsIn(text));

    [Fact]
    public void A_mention_tells_its_place()
    {
        var mention = Assert.Single(Finder.Find(Tokenizer.Tokenize("I like hot chocolate much")));
        Assert.Equal((2, 2, 4), (mention.Start, mention.Length, mention.End));
    }

    [Fact]
    public void Without_names_nothing_is_found() => Assert.Empty(new EntityFinder(Domain.Empty).Find(Tokenizer.Tokenize("green tea")));

    private static IEnumerable<string> IdsIn(string text) => Finder.Find(Tokenizer.Tokenize(text)).Select(mention => Drinks.Entities[mention.Entity].Id);

    private static Domain Drinks { get; set; } = Domain.Empty;

    private static EntityFinder FinderOverDrinks()
    {
        using var corpus = new SmallCorpus();
        Drinks = corpus.Sentence("a", "Tea.").Read().Domain;
        return new EntityFinder(Drinks);
    }
}
