using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Tests.Passages;

public sealed class SentenceQuestionTests
{
    [Theory]
    [InlineData("When was Keras released?", AnswerType.Date)]
    [InlineData("In which year did JAX appear?", AnswerType.Date)]
    [InlineData("How many layers are there?", AnswerType.Number)]
    [InlineData("What is the average speed?", AnswerType.Number)]
    [InlineData("Who made PyTorch?", AnswerType.Name)]
    [InlineData("What framework do researchers like?", AnswerType.Name)]
    [InlineData("Where was it written?", AnswerType.Place)]
    [InlineData("In what country is it used?", AnswerType.Place)]
    [InlineData("Why is it slow?", AnswerType.Reason)]
    [InlineData("What was the main reason for the delay?", AnswerType.Reason)]
    [InlineData("How does it work?", AnswerType.Any)]
    [InlineData("What is TFX?", AnswerType.Any)]
    [InlineData("PyTorch or TensorFlow", AnswerType.Any)]
    [InlineData("", AnswerType.Any)]
    public void The_question_says_what_sort_of_answer_it_expects(string text, AnswerType expected) =>
        Assert.Equal(expected, SentenceQuestion.Read(text).Expected);

    [Fact]
    public void Terms_may_come_from_elsewhere()
    {
        var query = new PassageQuery([new QueryTerm("phone", [new WeightedStem("phone", 1), new WeightedStem("mobil", 0.8)])]);
        Assert.Same(query, SentenceQuestion.Read("and for my phone?", query).Query);
    }
}
