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

    private static AnswerPart Part(Outcome outcome, params Statement[] statements) => new(QuestionKind.Fact, outcome, Headline.None, statements, []);
}
