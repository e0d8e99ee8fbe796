using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Tests.Answers;

/// <summary>An answer cannot be made of uncited text.</summary>
public sealed class AnswerPartTests
{
    private static readonly Statement Stated = new(new Citation(1, "drinks", "Drinks", "Tea", "s-1", "Tea is best.", null, null));

    [Fact]
    public void What_answers_states_something() => Assert.Throws<ArgumentException>(() => Part(Outcome.Answered));

    [Theory]
    [InlineData(Outcome.Declined)]
    [InlineData(Outcome.Conversed)]
    public void What_does_not_answer_states_nothing(Outcome outcome) => Assert.Throws<ArgumentException>(() => Part(outcome, Stated));

    [Fact]
    public void A_statement_is_the_quote_of_its_citation() => Assert.Equal("Tea is best.", Part(Outcome.Answered, Stated).Statements[0].Text);

    [Fact]
    public void A_statement_needs_a_citation() => Assert.Throws<ArgumentNullException>(() => new Statement(null!));

    [Fact]
    public void An_answer_has_a_part() => Assert.Throws<ArgumentException>(() => new Answer([], []));

    [Fact]
    public void An_answer_is_declined_when_every_part_is()
    {
        Assert.True(new Answer([Part(Outcome.Declined), Part(Outcome.Declined)], []).IsDeclined);
        Assert.False(new Answer([Part(Outcome.Declined), Part(Outcome.Answered, Stated)], []).IsDeclined);
    }

    [Fact]
    public void A_citation_of_two_parts_is_listed_once() => Assert.Single(new Answer([Part(Outcome.Answered, Stated), Part(Outcome.Answered, Stated)], []).Citations);

    [Fact]
    public void Only_what_declines_states_the_nearest_that_is_said_and_its_citation_counts()
    {
        Assert.Throws<ArgumentException>(() => Part(Outcome.Answered, Stated) with { Nearest = Stated });
        Assert.Throws<ArgumentException>(() => Part(Outcome.Conversed) with { Nearest = Stated });
        var answer = new Answer([Part(Outcome.Declined) with { Nearest = Stated }], []);
        Assert.True(answer.IsDeclined);
        Assert.Equal([1], answer.Citations.Select(citation => citation.Number));
    }

    [Fact]
    public void What_stands_behind_a_remark_is_cited()
    {
        var other = new Statement(new Citation(2, "drinks", "Drinks", "Tea", "s-2", "Tea is hot.", null, null));
        var part = Part(Outcome.Answered, Stated) with { Remarks = [new Remark("Without ice: Tea.", [other])] };
        Assert.Equal([1, 2], new Answer([part], []).Citations.Select(citation => citation.Number));
        Assert.Contains("Without ice: Tea. [2]\n", AnswerText.Render(new Answer([part], [])), StringComparison.Ordinal);
    }

    private static AnswerPart Part(Outcome outcome, params Statement[] statements) => new(QuestionKind.Fact, outcome, Headline.None, statements, []);
}
