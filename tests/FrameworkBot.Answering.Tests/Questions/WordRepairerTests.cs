using FrameworkBot.Answering.Questions;

namespace FrameworkBot.Answering.Tests.Questions;

/// <summary>What is mended, and what is not, over the shipped corpus. Weighted edit distance is tested here, through what it decides.</summary>
public sealed class WordRepairerTests
{
    private static readonly WordRepairer Repairer = new(ShippedCorpus.Analysed);

    [Theory]
    [InlineData("tenserflow", "tensorflow")]
    [InlineData("tensorflw", "tensorflow")]
    [InlineData("pytroch", "pytorch")]
    [InlineData("pytorhc", "pytorch")]
    [InlineData("ptyorch", "pytorch")]
    [InlineData("jaxx", "jax")]
    [InlineData("keras", "keras")]
    [InlineData("kers", "keras")]
    [InlineData("kerras", "keras")]
    [InlineData("tensorbord", "tensorboard")]
    public void A_misspelt_name_is_mended(string typed, string mended) => Assert.Equal($"what is {mended}?", Repair($"what is {typed}?"));

    [Theory]
    [InlineData("framwork", "framework")]
    [InlineData("distribuited", "distributed")]
    [InlineData("diference", "difference")]
    [InlineData("begginers", "beginners")]
    public void A_misspelt_word_of_the_topic_is_mended(string typed, string mended) => Assert.Equal($"best {mended} here", Repair($"best {typed} here"));

    [Theory]
    [InlineData("is it gud for fones", "is it good for phones")]
    [InlineData("reserchers nead menny peeple", "researchers need many people")]
    [InlineData("who mantains it nowdays", "who maintains it nowadays")]
    [InlineData("what does it meen", "what does it mean")]
    [InlineData("do the authers diagree", "do the authors disagree")]
    [InlineData("compair both", "compare both")]
    public void An_everyday_word_spelt_by_ear_is_mended(string typed, string mended) => Assert.Equal(mended, Repair(typed));

    [Theory]
    [InlineData("witch framework is best", "which framework is best")]
    [InlineData("a witch on a broom", "a witch on a broom")]
    public void A_word_that_only_sounds_like_another_is_mended_where_the_other_stands_between_such_words(string typed, string mended) => Assert.Equal(mended, Repair(typed));

    [Theory]
    [InlineData("is theano dead")]
    [InlineData("does nasa use it")]
    [InlineData("and on AMD cards")]
    [InlineData("does it run with redis")]
    public void An_unknown_name_in_small_letters_is_left_alone(string text) => Assert.Equal(text, Repair(text));

    [Theory]
    [InlineData("Flask")]
    [InlineData("Caffe")]
    [InlineData("TensorFly")]
    [InlineData("torchtext")]
    [InlineData("MXNet")]
    [InlineData("Theano")]
    [InlineData("Vue")]
    [InlineData("Rust")]
    [InlineData("OpenVINO")]
    [InlineData("Kafka")]
    [InlineData("Django")]
    [InlineData("Chainer")]
    [InlineData("Numba")]
    [InlineData("SymPy")]
    [InlineData("NumPyro")]
    [InlineData("Ollama")]
    [InlineData("OpenCL")]
    [InlineData("TFLearn")]
    public void An_unknown_name_is_not_turned_into_a_known_one(string name) => Assert.Equal($"what is {name}?", Repair($"what is {name}?"));

    [Theory]
    [InlineData("r u sure", "are you sure")]
    [InlineData("wen was teh release", "when was the release")]
    public void Shorthand_is_spelt_out(string typed, string mended) => Assert.Equal(mended, Repair(typed));

    [Theory]
    [InlineData("top 4")]
    [InlineData("2 models")]
    public void A_digit_at_the_edge_is_a_number(string typed) => Assert.Equal(typed, Repair(typed));

    [Theory]
    [InlineData("whichframework is best", "which framework is best")]
    [InlineData("whatis jax", "what is jax")]
    public void Joined_words_are_parted(string typed, string mended) => Assert.Equal(mended, Repair(typed));

    [Fact]
    public void All_but_the_mended_word_is_left_as_it_was() => Assert.Equal("What is  pytorch — REALLY?!", Repair("What is  Pytroch — REALLY?!"));

    [Theory]
    [InlineData("")]
    [InlineData("\ud83d")]
    [InlineData("学习框架 مرحبا")]
    public void What_has_no_words_of_this_language_is_left_alone(string text) => Assert.Equal(text, Repair(text));

    private static string Repair(string text) => Repairer.Repair(text, out _);
}
