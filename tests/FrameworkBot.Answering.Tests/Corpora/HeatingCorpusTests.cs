using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

/// <summary>A corpus of a writer who had read docs/corpus-format.md and no code: names are common nouns, years go back to 1742, values have units.</summary>
public sealed class HeatingCorpusTests
{
    private static readonly CorpusReading Reading = CorpusReader.Read(Repository.PathOf("tests", "Corpora", "heating"));

    [Fact]
    public void It_has_no_problems() => Assert.Empty(Reading.Problems);

    [Fact]
    public void Its_articles_disagree_on_old_houses()
    {
        var choices = Reading.Corpus!.Rules.Where(rule => rule.When is [{ Id: "old-house" }] && rule.Strength == Strength.Recommends).Select(rule => rule.Entity.Id).Distinct();
        Assert.True(choices.Count() > 1);
    }
}
