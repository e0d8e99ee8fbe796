using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Answering.Tests.Corpora;

namespace FrameworkBot.Answering.Tests.Passages;

public sealed class KnownQuestionIndexTests
{
    private const string Noted = """
        > Calma needs a stove.
        - what does calma stand on
        - yes: does calma need a stove

        > The test recommends Rapido for offices.
        - which kettle for the office
        - why is rapido good for offices
        """;

    [Theory]
    [InlineData("what does Calma stand on?", "what does calma stand on")]
    [InlineData("CALMA - on what does it stand", "what does calma stand on")]
    [InlineData("does Calma need a stove", "does calma need a stove")]
    [InlineData("which kettle for our offices", "which kettle for the office")]
    public void The_same_words_are_the_same_question(string asked, string noted)
    {
        var best = Find(asked)[0];
        Assert.Equal((noted, 1.0), (best.Question.Text, best.Likeness));
    }

    [Fact]
    public void A_question_about_another_name_is_no_match() =>
        Assert.DoesNotContain(Find("what does Rapido stand on?"), match => match.Question.Text == "what does calma stand on");

    [Fact]
    public void Fewer_shared_words_are_less_alike()
    {
        var same = LikenessOf("does Calma need a stove");
        var partly = LikenessOf("does Calma xqzt a stove");
        var hardly = LikenessOf("does Calma xqzt a plugh");
        Assert.True(same > partly && partly > hardly, $"{same} {partly} {hardly}");

        static double LikenessOf(string asked) => Find(asked).Where(match => match.Question.Text == "does calma need a stove").Select(match => match.Likeness).SingleOrDefault();
    }

    [Fact]
    public void What_asks_for_another_sort_of_answer_is_less_alike()
    {
        var why = Find("why is Rapido good for offices").Single(match => match.Question.Text == "why is rapido good for offices");
        var when = Find("when is Rapido good for offices").Single(match => match.Question.Text == "why is rapido good for offices");
        Assert.Equal((1.0, 0.7), (why.Likeness, Math.Round(when.Likeness, 6)));
    }

    [Fact]
    public void Nothing_is_like_noise() => Assert.Empty(Find("xyzzy plugh"));

    private static IReadOnlyList<KnownQuestionMatch> Find(string asked)
    {
        var analysed = new AnalysedCorpus(TempCorpus.ReadWith("questions/kettles.md", Noted).Corpus!);
        var question = new QuestionReader(analysed, new WordRepairer(analysed)).Read(asked, null);
        return new KnownQuestionIndex(analysed).Find(question);
    }
}
