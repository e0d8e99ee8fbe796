using FrameworkBot.Answering.Corpora;

namespace FrameworkBot.Answering.Tests.Corpora;

/// <summary>Another topic needs new files and no code.</summary>
public sealed class DatabasesCorpusTests
{
    private static readonly CorpusReading Reading = CorpusReader.Read(Path.Combine(AppContext.BaseDirectory, "Corpora", "databases"));

    [Fact]
    public void It_has_no_problems() => Assert.Empty(Reading.Problems);

    [Fact]
    public void Its_articles_disagree_on_documents()
    {
        var choices = Reading.Corpus!.Rules.Where(rule => rule.When is [{ Id: "documents" }] && rule.Strength == Strength.Recommends).Select(rule => rule.Entity.Id);
        Assert.Equal(["mongodb", "postgresql"], choices);
    }
}
