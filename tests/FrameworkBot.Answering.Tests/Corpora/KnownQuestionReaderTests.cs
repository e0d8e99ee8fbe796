using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class KnownQuestionReaderTests
{
    [Fact]
    public void A_block_ties_its_questions_to_its_sentences()
    {
        var questions = Read("""
            # About stoves

            > Calma needs a stove.
            - what does calma need
            - Yes: does calma need a stove?

            > Rapido is a kettle made by Vesta.
            > Calma needs a stove.
            - no: are both kettles the same
            """);
        Assert.Equal(["what does calma need", "does calma need a stove?", "are both kettles the same"], questions.Select(question => question.Text));
        Assert.Equal([Polarity.Open, Polarity.Yes, Polarity.No], questions.Select(question => question.Says));
        Assert.Equal([4, 5, 9], questions.Select(question => question.Line));
        Assert.Equal(["Calma needs a stove."], questions[0].Sentences.Select(sentence => sentence.Text));
        Assert.Equal(["Rapido is a kettle made by Vesta.", "Calma needs a stove."], questions[2].Sentences.Select(sentence => sentence.Text));
    }

    [Fact]
    public void Windows_line_ends_and_spaces_do_no_harm() =>
        Assert.Equal("what does calma need", Assert.Single(Read("  >   Calma needs a stove.  \r\n  -   what does calma need  \r\n")).Text);

    [Fact]
    public void Without_the_folder_there_are_none()
    {
        using var corpus = new TempCorpus();
        Assert.Empty(corpus.Read().Corpus!.Questions);
    }

    [Fact]
    public void An_article_that_cannot_be_read_is_no_second_problem()
    {
        using var corpus = new TempCorpus();
        corpus.Delete("rules.yaml").Write(TempCorpus.ArticleFile, "---\nid: kettles\n---\n").Write("questions/kettles.md", "> Calma needs a stove.\n- what does calma need\n");
        Assert.DoesNotContain(corpus.Read().Problems, problem => problem.File.StartsWith("questions", StringComparison.Ordinal));
    }

    private static IReadOnlyList<KnownQuestion> Read(string text)
    {
        var reading = TempCorpus.ReadWith("questions/kettles.md", text);
        Assert.Empty(reading.Problems);
        return reading.Corpus!.Questions;
    }
}
