using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Language;

public sealed class StopWordsTests
{
    [Theory]
    [InlineData("the")]
    [InlineData("what")]
    [InlineData("which")]
    [InlineData("how")]
    [InlineData("many")]
    [InlineData("do")]
    public void Function_words_and_question_words_are_stop_words(string word) => Assert.True(StopWords.Contains(word));

    [Theory]
    [InlineData("no")]
    [InlineData("not")]
    [InlineData("if")]
    [InlineData("but")]
    [InlineData("without")]
    [InlineData("dont")]
    [InlineData("cannot")]
    [InlineData("use")]
    [InlineData("framework")]
    public void Words_that_turn_a_meaning_or_carry_one_are_kept(string word) => Assert.False(StopWords.Contains(word));
}
