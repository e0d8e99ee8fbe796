using System.Runtime.Intrinsics;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Answering.Passages;
using FrameworkBot.Answering.Tests.Corpora;

namespace FrameworkBot.Answering.Tests.Passages;

public sealed class SentenceClassifierTests
{
    private const string Noted = """
        > Calma needs a stove.
        - what does calma stand on
        - calma and a hob
        - what must I buy for calma
        - a hob for calma

        > The test recommends Rapido for offices.
        - which kettle for the office
        - why is rapido good for offices
        - a kettle for twenty colleagues
        - we are twenty colleagues
        """;

    private const string Unanswered = """
        - what does calma cost
        - price of rapido
        - what does rapido cost in shops
        - is the price of calma low
        """;

    [Theory]
    [InlineData("does it want a hob", "calma", "Calma needs a stove.")]
    [InlineData("something for my colleagues", null, "The test recommends Rapido for offices.")]
    public void Words_that_were_noted_with_a_sentence_speak_for_it(string words, string? name, string sentence)
    {
        var (corpus, chances) = Ask(words, name);
        var best = Assert.Single(chances.Likeliest(1, 0, new HashSet<int>()));
        Assert.Equal(sentence, corpus.Sentences[best].Text);
        Assert.Equal(chances.Best, chances[best]);
        Assert.True(chances.Best > chances.None, $"{chances.Best} for the sentence, {chances.None} for none");
    }

    [Theory]
    [InlineData("and the price", "rapido")]
    [InlineData("cost", "calma")]
    public void Words_of_questions_that_nothing_answers_speak_for_none(string words, string name)
    {
        var (_, chances) = Ask(words, name);
        Assert.True(chances.None > chances.Best, $"{chances.None} for none, {chances.Best} for the best sentence");
    }

    [Fact]
    public void The_chances_sum_to_one_and_are_the_same_each_time()
    {
        var (corpus, chances) = Ask("which kettle for the office", null);
        var again = Ask("which kettle for the office", null).Chances;
        var all = Enumerable.Range(0, corpus.Sentences.Count).Select(number => chances[number]).Append(chances.None).ToArray();
        Assert.Equal(1, all.Sum(), 4);
        Assert.Equal(all, Enumerable.Range(0, corpus.Sentences.Count).Select(number => again[number]).Append(again.None));
    }

    [Fact]
    public void The_likeliest_come_first_without_those_left_out()
    {
        var chances = new SentenceChances([0.2, 0.4, 0.1, 0.25, 0.05]);
        Assert.Equal([1, 3, 0], chances.Likeliest(3, 0.15, new HashSet<int>()));
        Assert.Equal([3, 0], chances.Likeliest(3, 0.15, new HashSet<int> { 1 }));
        Assert.Equal([1], chances.Likeliest(1, 0.15, new HashSet<int>()));
        Assert.Equal((0.4, 0.05), (chances.Best, chances.None));
    }

    [Fact]
    public void The_exponential_is_that_of_the_platform_to_seven_digits()
    {
        for (var power = -29.9; power <= 0; power += 0.0137)
            Assert.InRange(Exponential.Of(power) / Math.Exp(power), 1 - 1e-7, 1 + 1e-7);
        Assert.Equal((1, 0), (Exponential.Of(0), Exponential.Of(-31)));
    }

    [Fact]
    public void Eight_at_once_are_nearly_the_same()
    {
        for (var power = -29.9f; power <= 0; power += 0.0137f)
        {
            var eight = Exponential.Of(Vector256.Create(power, 0, power / 2, power, 0, 0, power / 3, power));
            Assert.InRange(eight[0] / Math.Exp(power), 1 - 2e-6, 1 + 2e-6);
            Assert.InRange(eight[6] / Math.Exp(power / 3), 1 - 2e-6, 1 + 2e-6);
            Assert.Equal((1f, eight[0]), (eight[1], eight[7]));
        }
    }

    private static (Corpus Corpus, SentenceChances Chances) Ask(string words, string? name)
    {
        using var folder = new TempCorpus();
        folder.Write("questions/kettles.md", Noted);
        folder.Write("unanswered.md", Unanswered);
        var corpus = folder.Read().Corpus!;
        return (corpus, new SentenceClassifier(new AnalysedCorpus(corpus)).ChancesOf(words, name is null ? [] : [corpus.Domain.FindEntity(name)!]));
    }
}
