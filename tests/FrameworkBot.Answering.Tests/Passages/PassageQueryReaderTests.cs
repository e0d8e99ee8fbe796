using FrameworkBot.Answering.Passages;

namespace FrameworkBot.Answering.Tests.Passages;

public sealed class PassageQueryReaderTests
{
    [Fact]
    public void Terms_keep_their_order_word_and_stem()
    {
        var terms = PassageQueryReader.Read("Which frameworks do not run in browsers?").Terms;
        Assert.Equal(["frameworks", "not", "run", "browsers"], terms.Select(term => term.Surface));
        Assert.Equal(["framework", "not", "run", "browser"], terms.Select(term => Assert.Single(term.Alternatives).Stem));
        Assert.All(terms, term => Assert.Equal(1, term.Weight));
    }

    [Theory]
    [InlineData("")]
    [InlineData("what is it?")]
    [InlineData("?!… \ud83d")]
    public void A_text_without_terms_gives_an_empty_query(string text) => Assert.Empty(PassageQueryReader.Read(text).Terms);
}
