using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Answers;

/// <summary>What is set side by side, told from outside.</summary>
public sealed class AnswerTableTests
{
    [Fact]
    public void A_recommendation_sets_criteria_against_candidates()
    {
        using var corpus = new SmallCorpus();
        corpus.Rule("a recommends coffee morning").Rule("b limits coffee night").Rule("b supports coffee night").Rule("a recommends cocoa night").Rule("c advises-against tea morning");
        var (answer, _) = ShippedCorpus.AnswererOf(corpus.Read()).Answer("Which drink is best for the morning and the night?", Conversation.Empty);
        Assert.Equal(
            ["| Cocoa | Coffee | Tea", "the morning |  | recommended [1] | advised against [5]", "the night | recommended [4] | suitable [3], with limits [2] | "],
            Lines(answer));
    }

    [Fact]
    public void A_verdict_on_a_part_names_the_part()
    {
        using var corpus = new SmallCorpus();
        corpus.Rule("a recommends green-tea morning").Rule("b recommends tea morning").Rule("c recommends tea night").Rule("a supports coffee night").Rule("a supports coffee morning");
        var (answer, _) = ShippedCorpus.AnswererOf(corpus.Read()).Answer("Which drink is best for the morning and the night?", Conversation.Empty);
        var table = answer.Parts[0].Table!;
        Assert.Equal(["Tea", "Coffee"], table.Columns);
        Assert.Equal(["recommended", "recommended"], table.Rows.Select(row => row.Cells[0].Values[0].Text));

        using var parts = new SmallCorpus();
        parts.Rule("a recommends green-tea morning").Rule("b recommends green-tea morning").Rule("c recommends tea night").Rule("a supports coffee night").Rule("a supports coffee morning");
        var other = ShippedCorpus.AnswererOf(parts.Read()).Answer("Which drink is best for the morning and the night?", Conversation.Empty).Answer.Parts[0].Table!;
        Assert.Equal(["Green Tea", "Coffee"], other.Columns);
        Assert.Equal(["recommended", "Tea: recommended"], other.Rows.Select(row => row.Cells[0].Values[0].Text));
    }

    [Theory]
    [InlineData("Compare SQLite and DuckDB", "Data model | Relational | Relational, stored by column")]
    [InlineData("Compare the licenses of SQLite and MongoDB", "License | Public domain | Server Side Public License")]
    public void A_comparison_shows_what_the_articles_own_tables_say(string question, string row)
    {
        var table = Assert.Single(Databases(question).Parts).Table!;
        var cells = table.Rows.Select(line => string.Join(" | ", line.Cells.Select(cell => string.Join(", ", cell.Values.Select(value => value.Text))).Prepend(line.Label)));
        Assert.Contains(row, cells);
    }

    [Fact]
    public void A_comparison_without_criteria_shows_the_verdicts_on_both() =>
        Assert.Contains("transactions", Databases("Compare SQLite and DuckDB").Parts[0].Table!.Rows.Select(row => row.Label));

    [Theory]
    [InlineData("Who created Redis?")]
    [InlineData("Is SQLite good for analytics?")]
    [InlineData("Hello")]
    public void What_sets_nothing_side_by_side_has_no_table(string question) => Assert.All(Databases(question).Parts, part => Assert.Null(part.Table));

    [Fact]
    public void Tables_take_no_number_from_the_text()
    {
        var answer = Databases("Compare SQLite and DuckDB. Which database is best for caching?");
        Assert.Equal(Enumerable.Range(1, answer.Citations.Count), answer.Citations.Select(citation => citation.Number));
        Assert.Contains(answer.Parts[0].Table!.Citations, citation => citation.Number > answer.Citations.Count);
    }

    [Fact]
    public void A_table_has_a_cell_for_each_column() =>
        Assert.Throws<ArgumentException>(() => new AnswerTable(["one", "two"], [new AnswerRow("row", [new AnswerCell([])])]));

    private static Answer Databases(string question) =>
        ShippedCorpus.AnswererOf(CorpusReader.Read(Repository.PathOf("tests/Corpora/databases")).Corpus!).Answer(question, Conversation.Empty).Answer;

    private static IEnumerable<string> Lines(Answer answer)
    {
        var table = answer.Parts[0].Table!;
        yield return "| " + string.Join(" | ", table.Columns);
        foreach (var row in table.Rows)
            yield return string.Join(" | ", row.Cells.Select(cell => string.Join(", ", cell.Values.Select(value => $"{value.Text} [{Rule(value.Source)}]"))).Prepend(row.Label));
    }

    // Sentences of the small corpus tell which rule they belong to: that stands for their number.
    private static string Rule(Statement statement) => statement.Text.Split(' ')[1];
}
