using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class RuleReaderTests
{
    [Theory]
    [InlineData("recommends", Strength.Recommends, 2)]
    [InlineData("supports", Strength.Supports, 1)]
    [InlineData("limits", Strength.Limits, -1)]
    [InlineData("advises-against", Strength.AdvisesAgainst, -2)]
    public void A_rule_holds_its_evidence(string text, Strength strength, int votes)
    {
        var reading = TempCorpus.ReadWith("rules.yaml", TempCorpus.RulesText.Replace("recommends\n", text + "\n", StringComparison.Ordinal));
        var rule = Assert.Single(reading.Corpus!.Rules);
        Assert.Equal((strength, votes), (rule.Strength, (int)rule.Strength));
        Assert.Equal(("office", "rapido", 10, 2), (Assert.Single(rule.When).Id, rule.Entity.Id, rule.Evidence.Line, rule.Line));
    }

    [Fact]
    public void A_table_row_is_quoted_as_it_is_shown()
    {
        using var corpus = new TempCorpus();
        corpus.Write(TempCorpus.ArticleFile, TempCorpus.ArticleText + "\n| Kettle | Boils in |\n|---|---|\n| **Rapido** | two minutes |\n");
        var reading = corpus.Write("rules.yaml", Rule("Rapido — Boils in: two minutes")).Read();
        Assert.Empty(reading.Problems);
        Assert.Equal(15, reading.Corpus!.Rules[0].Evidence.Line);
    }

    [Fact]
    public void A_quote_may_be_folded_over_lines() =>
        Assert.Empty(TempCorpus.ReadWith("rules.yaml", Rule("The test recommends\n      Rapido for offices.")).Problems);

    [Theory]
    [InlineData("The test recommends Rapido", "in line 10, reads: \"The test recommends Rapido for offices.\"")]
    [InlineData("the test recommends rapido for offices.", "in line 10, reads: \"The test recommends Rapido for offices.\"")]
    [InlineData("Calma needs a stove", "in line 11, reads: \"Calma needs a stove.\"")]
    [InlineData("A kettle by Vesta is Rapido.", "in line 9, reads: \"Rapido is a kettle made by Vesta.\"")]
    public void A_quote_that_is_no_sentence_names_the_nearest(string quote, string nearest) =>
        Assert.EndsWith(nearest, Assert.Single(TempCorpus.ReadWith("rules.yaml", Rule(quote)).Problems).Message, StringComparison.Ordinal);

    [Fact]
    public void Code_is_never_evidence()
    {
        using var corpus = new TempCorpus();
        corpus.Write(TempCorpus.ArticleFile, TempCorpus.ArticleText + "\n```\nRapido boils.\n```\n");
        var problem = Assert.Single(corpus.Write("rules.yaml", Rule("Rapido boils.")).Read().Problems);
        Assert.DoesNotContain("reads: \"Rapido boils.\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_is_not_near_to_everything()
    {
        using var corpus = new TempCorpus();
        corpus.Write(TempCorpus.ArticleFile, TempCorpus.ArticleText + "\nThe stove is a thing that Calma and a pot and a pan and all the other wares of the test needs a lot.\n");
        Assert.Contains("in line 11,", Assert.Single(corpus.Write("rules.yaml", Rule("Calma needs the stove.")).Read().Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_sentence_may_be_evidence_for_several_rules()
    {
        var second = Rule("The test recommends Rapido for offices.").Replace("rules:\n", "", StringComparison.Ordinal).Replace("name: rapido", "name: calma", StringComparison.Ordinal);
        Assert.Equal(2, TempCorpus.ReadWith("rules.yaml", TempCorpus.RulesText + second).Corpus!.Rules.Count);
    }

    private static string Rule(string quote) => $"rules:\n  - when: [office]\n    name: rapido\n    strength: recommends\n    article: kettles\n    quote: \"{quote}\"\n";
}
