using FrameworkBot.Answering.Language;

namespace FrameworkBot.Answering.Tests.Language;

public sealed class EnglishStemmerTests
{
    public static TheoryData<string, string> PublishedStems()
    {
        var stems = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Language", "english-stems.tsv")))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            stems.Add(cells[0], cells[1]);
        }
        return stems;
    }

    [Theory]
    [MemberData(nameof(PublishedStems))]
    public void Stem_equals_the_published_stem(string word, string stem) => Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("1.8x")]
    [InlineData("2.0")]
    [InlineData("m365agents")]
    [InlineData("c#")]
    [InlineData("is")]
    [InlineData("")]
    public void Short_words_and_words_with_digits_stay_as_they_are(string word) => Assert.Same(word, EnglishStemmer.Stem(word));

    [Theory]
    [InlineData("framework")]
    [InlineData("été")]
    [InlineData("学习框架")]
    public void A_word_that_loses_nothing_is_returned_itself(string word) => Assert.Same(word, EnglishStemmer.Stem(word));

    [Fact]
    public void Any_word_has_a_stem_that_is_not_longer()
    {
        var random = new Random(20);
        const string letters = "'aeiouyslngdrtbpe";
        for (var n = 0; n < 20_000; n++)
        {
            var word = string.Concat(Enumerable.Range(0, random.Next(300) < 2 ? 200 : random.Next(9)).Select(_ => letters[random.Next(letters.Length)]));
            Assert.InRange(EnglishStemmer.Stem(word).Length, 0, word.Length);
        }
    }
}
