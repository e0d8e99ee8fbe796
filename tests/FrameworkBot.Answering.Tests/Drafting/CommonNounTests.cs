using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Drafting;

namespace FrameworkBot.Answering.Tests.Drafting;

/// <summary>What is proposed from articles whose names are common nouns: those in tests/Corpora/heating.</summary>
public sealed class CommonNounTests
{
    private static readonly Draft Draft = Drafter.DraftFrom(CorpusReader.Read(Repository.PathOf("tests", "Corpora", "heating")).Corpus!.Articles);

    [Theory]
    [InlineData("log stove", "log stoves")]
    [InlineData("infrared panels", "infrared panel")]
    [InlineData("Halden Thermal", "Halden")]
    public void A_name_is_found_with_what_else_it_is_called(string name, string alias) => Assert.Contains(alias, NameOf(name).Aliases);

    [Theory]
    [InlineData("district heating")]
    [InlineData("split air conditioner")]
    [InlineData("hybrid heat pump")]
    public void What_is_recommended_is_something_to_choose(string name) => Assert.True(NameOf(name).Kind.IsCandidate);

    [Theory]
    [InlineData("Paul Dorrance")]
    [InlineData("Silas Birdwell")]
    public void Who_made_a_thing_is_a_maker(string name) => Assert.True(NameOf(name).Kind.IsMaker);

    [Theory]
    [InlineData("Glowpane Slim", "infrared-panels")]
    [InlineData("Norvik Polar", "air-source-heat-pump")]
    public void A_model_belongs_to_what_it_is_one_of(string name, string whole) => Assert.Equal(whole, NameOf(name).BelongsTo);

    [Fact]
    public void A_use_of_several_words_is_one_criterion_and_nobody_who_speaks_is_one()
    {
        Assert.Contains(Draft.Criteria, criterion => criterion.Value.Name == "weekend houses");
        Assert.DoesNotContain(Draft.Criteria, criterion => criterion.Value.Words.Contains("guide") || criterion.Value.Words.Contains("opinion"));
    }

    [Fact]
    public void A_sentence_that_warns_is_a_rule() =>
        Assert.Contains(Draft.Rules, rule => rule.Value.Strength == Strength.AdvisesAgainst && rule.Value.Evidence.Text.StartsWith("The guide warns against an air-source heat pump", StringComparison.Ordinal));

    private static Entity NameOf(string name) => Assert.Single(Draft.Names, proposal => proposal.Value.Name == name).Value;
}
