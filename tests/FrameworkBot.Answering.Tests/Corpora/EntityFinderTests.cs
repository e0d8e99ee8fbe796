using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class EntityFinderTests
{
    private static readonly string[] Names = ["TensorFlow", "TensorFlow Lite", "TensorFlow.js", "C++", "Go", "Open Neural Network Exchange", "Core ML", "TensorFlow 2.0", "Mühle"];
    private static readonly EntityFinder Finder = Of(Names);

    [Theory]
    [InlineData("TensorFlow and tensor flow and TENSOR-FLOW", "TensorFlow TensorFlow TensorFlow")]
    [InlineData("Is TensorFlow Lite part of TensorFlow?", "TensorFlow Lite|TensorFlow")]
    [InlineData("TensorFlow.js, tensorflowjs, Tensorflow JS", "TensorFlow.js TensorFlow.js TensorFlow.js")]
    [InlineData("TensorFlow's c++ and a C# and a c", "TensorFlow|C++")]
    [InlineData("tensorflow 2.0 or tensorflow20", "TensorFlow 2.0|TensorFlow 2.0")]
    [InlineData("an open neural network exchange format", "Open Neural Network Exchange")]
    [InlineData("going, ago, TensorFlows, Lite", "")]
    [InlineData("die Mühle", "Mühle")]
    [InlineData("", "")]
    public void Names_are_found_the_longest_first(string text, string expected)
    {
        var found = Finder.Find(Tokenizer.Tokenize(text)).Select(mention => Names[mention.Entity]);
        Assert.Equal(expected.Replace('|', ' '), string.Join(' ', found));
    }

    [Fact]
    public void A_mention_tells_its_words()
    {
        var mention = Assert.Single(Finder.Find(Tokenizer.Tokenize("use Core ML now")));
        Assert.Equal((1, 2, 3), (mention.Start, mention.Length, mention.End));
    }

    [Fact]
    public void An_alias_is_as_good_as_the_name()
    {
        var finder = Of("TensorFlow", aliases: ["tf", "The Flow"]);
        Assert.True(finder.IsName("tf"));
        Assert.Equal(2, finder.Find(Tokenizer.Tokenize("TF is the flow")).Count);
    }

    [Fact]
    public void A_name_without_end_does_no_harm()
    {
        var finder = Of(string.Join(' ', Enumerable.Repeat("word", 500_000)), new string('x', 500_000), "Short");
        Assert.Single(finder.Find(Tokenizer.Tokenize("word word word word word word word Short " + new string('x', 50))));
    }

    [Fact]
    public void Nothing_is_found_without_names() => Assert.Empty(new EntityFinder(Domain.Empty).Find(Tokenizer.Tokenize("Some words.")));

    private static EntityFinder Of(params string[] names)
    {
        var kind = new EntityKind("kind", ["kind"], true, false);
        return new EntityFinder(Domain.Empty with { Entities = [.. names.Select((name, i) => new Entity(name, name, kind, [], null, null, i + 1))] });
    }

    private static EntityFinder Of(string name, string[] aliases) =>
        new(Domain.Empty with { Entities = [new Entity("id", name, new EntityKind("kind", ["kind"], true, false), aliases, null, null, 1)] });
}
