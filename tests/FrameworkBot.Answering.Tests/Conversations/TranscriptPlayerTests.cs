namespace FrameworkBot.Answering.Tests.Conversations;

public sealed class TranscriptPlayerTests
{
    private static readonly string[] Lines = ["Tea is best.", "• “Tea calms.” [1]", "Sources:", "[1] Drinks"];

    [Theory]
    [InlineData(true, "Tea is best.", "• “Tea calms.” [1]", "Sources:", "[1] Drinks")]
    [InlineData(true, "Tea is best.", "…")]
    [InlineData(true, "Tea …", "…", "[1] Drinks")]
    [InlineData(true, "…", "• “…” [1]", "…")]
    [InlineData(true, "…", "Sources:", "…", "[1] Drinks", "…")]
    [InlineData(false, "Tea is best.")]
    [InlineData(false, "Tea", "…")]
    [InlineData(false, "…", "Sources:", "…", "• “Tea calms.” [1]", "…")]
    [InlineData(false, "…", "Coffee …", "…")]
    [InlineData(false, "Tea is best.", "Sources:", "…")]
    public void Lines_match_in_order_with_gaps_only_where_an_ellipsis_allows_them(bool matches, params string[] expected) =>
        Assert.Equal(matches, TranscriptPlayer.Matches(expected, Lines));

    [Fact]
    public void A_transcript_is_read_as_the_readme_describes()
    {
        var transcript = TranscriptReader.Read("a.md", ["# Tea", "", "Pending: no tea", "", "> tea", "> or coffee?", "", "Tea …", "[cites: a, b]", "> milk?", "(declined)"]);
        Assert.Equal("Tea", transcript.Title);
        Assert.Equal("no tea", transcript.Pending);
        Assert.Equal(["tea\nor coffee?", "milk?"], transcript.Turns.Select(turn => turn.Utterance));
        Assert.Equal([5, 10], transcript.Turns.Select(turn => turn.Line));
        Assert.Equal(["a", "b"], transcript.Turns[0].Cites);
        Assert.Equal(["Tea …"], transcript.Turns[0].Lines);
        Assert.Equal([false, true], transcript.Turns.Select(turn => turn.IsDeclined));
    }

    [Theory]
    [InlineData("Tea", "> tea", "Tea.")]
    [InlineData("# Tea", "Tea.")]
    [InlineData("# Tea", "> tea", "", "> coffee", "Coffee.")]
    public void What_is_no_transcript_is_refused(params string[] lines) => Assert.Throws<FormatException>(() => TranscriptReader.Read("a.md", lines));
}
