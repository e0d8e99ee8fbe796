using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Search;

namespace FrameworkBot.Answering.Tests.Passages;

public sealed class SentenceSelectorTests
{
    private static readonly UtteranceReader Reader = new(ShippedCorpus.Analysed);

    [Theory]
    [InlineData("Which framework is best for mobile?")]
    [InlineData("PyTorch vs TensorFlow for research")]
    [InlineData("When was PyTorch released?")]
    public void Sentences_come_best_first_and_each_once_whoever_asks_for_them_first(string asked)
    {
        var question = Reader.Read(asked).Questions[0];
        var inOrder = Describe(NewSelector().Select(question));
        Assert.True(inOrder.Length > 20, $"Only {inOrder.Length} sentences.");
        Assert.Equal(inOrder.OrderByDescending(found => found.Score).ThenBy(found => found.Number), inOrder);
        Assert.Equal(inOrder.Length, inOrder.Select(found => found.Number).Distinct().Count());

        var shared = NewSelector().Select(question);
        var seen = new (int, double, double)[4][];
        Parallel.For(0, seen.Length, i =>
        {
            // From the last on, or from the first: what is known already differs.
            if (i % 2 == 1) _ = shared[shared.Count - 1];
            seen[i] = Describe(shared);
        });
        Assert.All(seen, other => Assert.Equal(inOrder, other));
    }

    private static (int Number, double Score, double Coverage)[] Describe(IReadOnlyList<ScoredSentence> found) =>
        [.. found.Select(sentence => (sentence.Sentence.Sentence.Number, sentence.Score, sentence.Coverage))];

    private static SentenceSelector NewSelector() => new(ShippedCorpus.Analysed, Bm25fIndex.Build(SentenceSelector.FieldsOf(ShippedCorpus.Corpus)));
}
