namespace FrameworkBot.Answering.Tests.Corpora;

public sealed class SentenceAnchorTests
{
    // An anchor is part of links that people keep: this value must never change.
    [Fact]
    public void An_anchor_is_made_of_the_words_alone() => Assert.Equal("s-23ea498e", Assert.Single(Anchors("Hello there.")));

    [Fact]
    public void Edits_elsewhere_leave_it_alone()
    {
        var before = Anchors("One. Two. Three.");
        var after = Anchors("## New\n\nZero.\n\n- Two.\n\nThree. Changed.");
        Assert.Equal(before[1..], after[1..3]);
    }

    [Fact]
    public void A_repeated_sentence_gets_a_number()
    {
        var anchors = Anchors("Same. Other. Same. Same.");
        Assert.Equal([anchors[0], anchors[0] + "-2", anchors[0] + "-3"], [anchors[0], anchors[2], anchors[3]]);
        Assert.Equal(4, anchors.Distinct().Count());
    }

    [Fact]
    public void Marks_do_not_count() => Assert.Equal(Anchors("A fast one."), Anchors("A **fast** one."));

    private static string[] Anchors(string body) => [.. TempCorpus.OfArticle(body).Sentences.Select(sentence => sentence.Anchor)];
}
