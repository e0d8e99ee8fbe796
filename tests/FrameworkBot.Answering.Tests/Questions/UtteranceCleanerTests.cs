using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Tests.Questions;

public sealed class UtteranceCleanerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n ", "")]
    [InlineData("  what   is\tJAX? ", "what is JAX?")]
    [InlineData("one\r\n\r\n  two", "one\ntwo")]
    public void White_space_is_folded_and_line_breaks_stay(string typed, string cleaned) => Assert.Equal(cleaned, UtteranceCleaner.Clean(typed));

    [Theory]
    [InlineData("<at>FrameworkBot</at> what is JAX?")]
    [InlineData("<at id=\"0\">Framework Bot</at>what is JAX?")]
    [InlineData("@bot what is JAX?")]
    [InlineData("what is <at>bot</at> JAX?")]
    public void Mentions_are_taken_out(string typed) => Assert.Equal("what is JAX?", UtteranceCleaner.Clean(typed));

    [Theory]
    [InlineData("<p>what is <b>JAX</b>?</p>", "what is JAX ?")]
    [InlineData("what is **JAX**?", "what is JAX ?")]
    [InlineData("# what is `JAX`", "what is JAX")]
    [InlineData("> what is ~~JAX~~", "what is JAX")]
    [InlineData("what is _JAX_", "what is JAX")]
    [InlineData("what\u0000 is\u0007 JAX", "what is JAX")]
    public void Markup_and_control_characters_are_taken_out(string typed, string cleaned) => Assert.Equal(cleaned, UtteranceCleaner.Clean(typed));

    [Fact]
    public void A_less_than_sign_that_opens_no_tag_stays() => Assert.Equal("is 2 < 3?", UtteranceCleaner.Clean("is 2 < 3?"));

    [Fact]
    public void Entities_become_characters() => Assert.Equal("tea & \"milk\"", UtteranceCleaner.Clean("tea &amp; &quot;milk&quot;"));

    [Fact]
    public void Links_are_taken_out() => Assert.Equal("what is JAX see", UtteranceCleaner.Clean("what is JAX https://example.org/a?b=c#d see"));

    [Fact]
    public void Names_with_underscores_dots_and_signs_stay() => Assert.Equal("torch_xla, tf.data, C++ or C#", UtteranceCleaner.Clean("torch_xla, tf.data, C++ or C#"));

    [Fact]
    public void What_comes_after_the_greatest_length_is_not_read() =>
        Assert.Equal(UtteranceCleaner.MaxLength, UtteranceCleaner.Clean(new string('a', UtteranceCleaner.MaxLength) + "b").Length);
}
