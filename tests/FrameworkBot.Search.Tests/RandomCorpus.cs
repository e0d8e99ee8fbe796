using FrameworkBot.Answering.Language;
using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Search.Tests;

/// <summary>Passages and queries made of a few words with many forms, some common, some rare.</summary>
/// <param name="Passages">How many passages.</param>
/// <param name="Words">How many different words.</param>
/// <param name="Longest">The most words of a text.</param>
/// <param name="Seed">What all else follows from.</param>
public sealed record RandomCorpus(int Passages, int Words, int Longest, int Seed)
{
    private static readonly string[] Endings = ["", "", "", "s", "ing"];

    public List<PassageFields> Make()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Passages).Select(_ => new PassageFields(Text(random, 5), Text(random, 5), Text(random, Longest + 1)))];
    }

    public PassageQuery Query(Random random) => new([.. Enumerable.Range(0, random.Next(1, 7)).Select(_ => Term(random))]);

    private QueryTerm Term(Random random)
    {
        var surface = Word(random);
        var others = Enumerable.Range(0, Math.Max(0, random.Next(4) - 1)).Select(_ => new WeightedStem(EnglishStemmer.Stem(Word(random)), 0.1 + random.NextDouble() * 0.9));
        return new QueryTerm(surface, [new WeightedStem(EnglishStemmer.Stem(surface), 1), .. others], 0.5 + random.NextDouble());
    }

    private string Text(Random random, int most) => string.Join(' ', Enumerable.Range(0, random.Next(most)).Select(_ => Word(random)));

    // The square of an even share makes low numbers frequent; letters keep the stemmer's rules for digits away.
    private string Word(Random random)
    {
        var share = random.NextDouble();
        var number = (int)(share * share * Words);
        return $"b{(char)('a' + number % 26)}{(char)('a' + number / 26 % 26)}k{Endings[random.Next(Endings.Length)]}";
    }
}
