using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class UnansweredReaderTests
{
    [Fact]
    public void Lines_with_a_dash_are_questions_and_headings_are_passed_over()
    {
        using var corpus = new TempCorpus();
        corpus.Write("unanswered.md", "# Prices\n\n- what does rapido cost\r\n  -   who is the ceo of vesta  \n");
        Assert.Equal(["what does rapido cost", "who is the ceo of vesta"], corpus.Read().Corpus!.Unanswered);
    }

    [Fact]
    public void Without_the_file_there_are_none()
    {
        using var corpus = new TempCorpus();
        Assert.Empty(corpus.Read().Corpus!.Unanswered);
    }

    [Theory]
    [InlineData("- a question\nwhat does rapido cost\n", "is neither '- question' nor a heading.")]
    [InlineData("- a question\n> Calma needs a stove.\n", "is neither '- question' nor a heading.")]
    [InlineData("- a question\n-  \n", "is neither '- question' nor a heading.")]
    public void Anything_else_is_told_with_its_line(string text, string problem)
    {
        using var corpus = new TempCorpus();
        corpus.Write("unanswered.md", text);
        var reading = corpus.Read();
        Assert.Null(reading.Corpus);
        Assert.Equal(new CorpusProblem("unanswered.md", 2, problem), Assert.Single(reading.Problems));
    }

    [Fact]
    public void A_question_that_is_too_long_is_told()
    {
        using var corpus = new TempCorpus();
        corpus.Write("unanswered.md", "- " + new string('a', 301) + "\n");
        Assert.Equal("a question has 1 to 300 characters.", Assert.Single(corpus.Read().Problems).Message);
    }
}
