using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Answers;

/// <summary>What a corpus on another topic brought up: faults that were told about the corpus in tests/Corpora/heating.</summary>
public sealed class OtherTopicTests
{
    private static readonly Answerer Answerer = ShippedCorpus.AnswererOf(CorpusReader.Read(Repository.PathOf("tests", "Corpora", "heating")).Corpus!);

    [Theory]
    [InlineData("when was district heating introduced?", "1877")]
    [InlineData("when was the log stove introduced?", "1742")]
    [InlineData("when was emberley founded?", "1738")]
    [InlineData("how many old houses did Ilse Varnholt visit?", "210")]
    [InlineData("how much is a pellet boiler?", "29,000 euros")]
    [InlineData("what does a gas boiler cost?", "11,000 euros")]
    [InlineData("how much do pellets cost?", "about 310 euros per tonne")]
    public void A_date_or_a_number_is_that_of_what_was_asked(string question, string value) => Assert.Equal(value, Part(question).Headline.Lead);

    [Theory]
    [InlineData("what does oil heating cost?")]
    [InlineData("what is the best phone?")]
    [InlineData("What is the best washing machine?")]
    [InlineData("best electric blanket")]
    public void What_the_articles_do_not_have_is_declined(string question) => Assert.Equal(Outcome.Declined, Part(question).Outcome);

    [Theory]
    [InlineData("compare air-source and ground-source heat pumps on running costs", "1,150 euros", "880 euros")]
    [InlineData("compare gas boiler and heat pump on price", "11,000 euros", "24,000 euros")]
    [InlineData("infrared panels or storage heaters, which is dearer to run over a year?", "3,600 euros", "2,900 euros")]
    public void A_comparison_shows_the_values_of_a_table(string question, params string[] values)
    {
        var part = Part(question);
        Assert.All(values, value => Assert.Contains(value, part.Headline.ToString(), StringComparison.Ordinal));
        Assert.All(values, value => Assert.Contains(part.Statements, statement => statement.Text.Contains(value, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_comparison_for_a_need_shows_who_chooses_otherwise() =>
        Assert.Contains(Part("air-source heat pump vs hybrid heat pump for an old house").Statements, statement => statement.Citation.ArticleId == "heat-pump-has-won");

    [Theory]
    [InlineData("what should I not install in a weekend house?", "Storage heaters are a poor choice")]
    [InlineData("which heating should I avoid as a tenant?", "Infrared panels are no choice")]
    public void What_not_to_choose_is_what_the_articles_speak_against(string question, string statement)
    {
        var part = Part(question);
        Assert.StartsWith("The articles speak against ", part.Headline.Rest, StringComparison.Ordinal);
        Assert.StartsWith(statement, part.Statements[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Which_articles_recommend_a_thing_is_told_by_the_rules()
    {
        var part = Part("which articles recommend the hybrid heat pump?");
        Assert.Contains(" · ", part.Headline.Lead, StringComparison.Ordinal);
        Assert.Equal(": 2 of the 5 articles speak for the hybrid heat pump:", part.Headline.Rest);
        Assert.Equal(["heating-by-home", "warm-in-old-walls"], part.Statements.Select(statement => statement.Citation.ArticleId).Order(StringComparer.Ordinal));
        Assert.Equal(["heat-pump-has-won"], Assert.Single(part.Remarks).Sources.Select(statement => statement.Citation.ArticleId));
    }

    [Theory]
    [InlineData("which is the oldest heating system?", "The log stove — Introduced: 1742", "Log stove — Introduced: 1742")]
    [InlineData("which heating system has the lowest carbon dioxide emissions?", "Solar thermal — Carbon dioxide per year: 0.1 tonnes", "Solar thermal — ")]
    public void The_least_and_the_most_are_looked_up_in_the_column_of_a_table(string question, string headline, string statement)
    {
        var part = Part(question);
        Assert.Equal(headline, part.Headline.ToString());
        Assert.StartsWith(statement, part.Statements[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("what steps should I take to switch to a heat pump?", "Measure the flow temperature")]
    [InlineData("How do I compare offers for a new heating system?", "Ask for the heat load")]
    public void A_list_that_tells_how_is_told_whole(string question, string first)
    {
        var statements = Part(question).Statements;
        Assert.StartsWith(first, statements[0].Text, StringComparison.Ordinal);
        Assert.True(statements.Count > 3);
    }

    [Theory]
    [InlineData("which heating for tenants?", "Storage heaters", " are what the articles recommend for tenants")]
    [InlineData("which heating for a weekend house?", "The log stove", " is what the articles recommend for weekend houses")]
    [InlineData("which heating for blocks of flats?", "District heating", " is what the articles recommend for blocks of flats")]
    public void A_common_noun_stands_in_a_sentence_as_the_articles_write_it(string question, string lead, string rest)
    {
        var part = Part(question);
        Assert.Equal(lead, part.Headline.Lead);
        Assert.StartsWith(rest, part.Headline.Rest, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who invented the log stove door?", "What is a log stove?")]
    [InlineData("when were storage heaters introduced?", "What are storage heaters?")]
    [InlineData("when was district heating introduced?", "What is district heating?")]
    public void What_is_proposed_next_is_English(string question, string suggestion) =>
        Assert.Contains(suggestion, Answerer.Answer(question, Conversation.Empty).Answer.Suggestions);

    [Fact]
    public void A_phrase_of_two_words_is_found_with_an_adverb_between_them() =>
        Assert.Contains("an emergency replacement", Part("which heating now that the boiler just died?").Headline.Rest, StringComparison.Ordinal);

    [Fact]
    public void Pros_and_cons_are_both()
    {
        var statements = Part("what are the pros and cons of pellet boilers?").Statements;
        Assert.Contains(statements, statement => statement.Text.Contains("recommends the pellet boiler", StringComparison.Ordinal));
        Assert.Contains(statements, statement => statement.Text.Contains("advises against the pellet boiler", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_an_article_that_is_named_only_its_own_votes_count() =>
        Assert.All(Part("what does the buyer's guide recommend for cold regions?").Statements, statement => Assert.Equal("heating-by-home", statement.Citation.ArticleId));

    [Fact]
    public void Which_of_a_family_is_answered_with_a_member_of_it() =>
        Assert.Equal("Norvik Polar", Part("Which air-source heat pump is quiet enough for a terraced house?").Headline.Lead);

    [Fact]
    public void Every_article_that_recommends_something_else_is_heard() =>
        Assert.Equal(4, Part("which heating for tenants?").Statements.Select(statement => statement.Citation.ArticleId).Distinct(StringComparer.Ordinal).Count());

    [Fact]
    public void Who_came_up_with_a_thing_is_its_inventor_and_no_maker_of_today() =>
        Assert.Equal("Hendrik Vossman", Part("who came up with the condensing boiler?").Headline.Lead);

    [Theory]
    [InlineData("am I allowed to replace the heating of my rented flat?", "may not change")]
    [InlineData("may I put a split air conditioner into a rented flat without asking?", "needs the consent of the landlord")]
    public void What_is_allowed_is_answered_by_what_speaks_of_leave(string question, string words) =>
        Assert.Contains(words, Part(question).Statements[0].Text, StringComparison.Ordinal);

    [Fact]
    public void A_phrase_with_without_is_found_with_any_in_it() =>
        Assert.Contains("old houses", Part("which heating for a house without any insulation?").Headline.Rest, StringComparison.Ordinal);

    [Fact]
    public void A_thing_in_plain_terms_is_defined() =>
        Assert.StartsWith("Hydraulic balancing is", Part("how do I put hydraulic balancing in plain terms?").Statements[0].Text, StringComparison.Ordinal);

    [Fact]
    public void A_plural_name_is_defined_by_a_plural() =>
        Assert.Contains("electric heaters that charge", Part("what's a storage heater even").Statements[0].Text, StringComparison.Ordinal);

    private static AnswerPart Part(string question) => Assert.Single(Answerer.Answer(question, Conversation.Empty).Answer.Parts);
}
