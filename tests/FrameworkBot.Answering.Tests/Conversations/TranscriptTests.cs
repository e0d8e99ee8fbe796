using Xunit.Abstractions;

namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>Runs the conversations of tests/Conversations.</summary>
public sealed class TranscriptTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<Transcript> Transcripts = TranscriptReader.ReadFolder();
    private static readonly IReadOnlyList<Transcript> Pending = TranscriptReader.ReadFolder("pending");

    /// <summary>Every conversation, with every search engine that this build has and that needs no server.</summary>
    public static TheoryData<string, string> Files()
    {
        var files = new TheoryData<string, string>();
        foreach (var engine in ShippedCorpus.ByEngine.Keys)
            foreach (var transcript in Transcripts)
                files.Add(transcript.File, engine);
        return files;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_conversation_goes_as_written(string file, string engine)
    {
        var difference = TranscriptPlayer.Play(Transcripts.Single(transcript => transcript.File == file), ShippedCorpus.ByEngine[engine]);
        Assert.True(difference is null, difference);
    }

    [Fact]
    public void A_pending_conversation_that_goes_as_written_is_pending_no_more()
    {
        output.WriteLine($"{Pending.Count} pending:");
        foreach (var transcript in Pending)
            output.WriteLine($"{transcript.File}: {transcript.Pending}\n  {TranscriptPlayer.Play(transcript, ShippedCorpus.Answerer)?.Split('\n')[0]}");
        var met = Pending.Where(transcript => TranscriptPlayer.Play(transcript, ShippedCorpus.Answerer) is null).Select(transcript => transcript.File);
        Assert.True(!met.Any(), $"Move out of pending, and take out the line 'Pending: …': {string.Join(", ", met)}");
    }

    [Fact]
    public void Every_pending_conversation_says_why_and_no_other_does()
    {
        Assert.All(Pending, transcript => Assert.False(string.IsNullOrEmpty(transcript.Pending), $"{transcript.File} has no line 'Pending: why'."));
        Assert.All(Transcripts, transcript => Assert.Null(transcript.Pending));
    }

    [Fact]
    public void Every_conversation_has_a_title_of_its_own() =>
        Assert.Empty(Transcripts.Concat(Pending).GroupBy(transcript => transcript.Title, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_article_that_must_be_cited_exists() =>
        Assert.All(Transcripts.Concat(Pending).SelectMany(transcript => transcript.Turns).SelectMany(turn => turn.Cites), id => Assert.NotNull(ShippedCorpus.Corpus.FindArticle(id)));
}
