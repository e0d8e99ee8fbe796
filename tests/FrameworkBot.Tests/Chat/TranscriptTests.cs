using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.Answering.Tests.Conversations;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>The conversations of tests/Conversations over the wire: a channel posts each message, and its connector gets the reply.</summary>
public sealed class TranscriptTests(ShippedHost shipped) : IClassFixture<ShippedHost>, IAsyncLifetime
{
    // A channel of which nothing is known gets the text as a terminal does.
    private const string Channel = "sms";

    private static readonly IReadOnlyList<Transcript> Transcripts = TranscriptReader.ReadFolder();

    private Connector _connector = null!;

    public static TheoryData<string> Files => [.. Transcripts.Select(transcript => transcript.File)];

    public async Task InitializeAsync() => _connector = await Connector.StartAsync();

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Conversation_GoesAsWritten(string file)
    {
        var transcript = Transcripts.Single(known => known.File == file);
        Assert.Null(TranscriptPlayer.Play(transcript, shipped.Host.Answerer));
        var conversation = Conversation.Empty;
        foreach (var turn in transcript.Turns)
        {
            var (answer, next) = shipped.Host.Answerer.Answer(turn.Utterance, conversation);
            conversation = next;
            var reply = Assert.Single(await _connector.SendAsync(shipped.Host, Say.Message(turn.Utterance, file, Channel)));
            var expected = BodyOf(AnswerText.Render(answer));
            // A decision record is not told in the text of such a channel.
            if (answer.Parts.Any(part => part.Record is not null)) Assert.Equal(expected[0], BodyOf(reply.Text)[0]);
            else Assert.Equal(expected, BodyOf(reply.Text));
        }
    }

    // The lines before the sources, which channels name in their own way, and before what may be asked next.
    private static string[] BodyOf(string text) =>
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeWhile(line => line != Phrases.Sources + ":" && line != Phrases.AskNext + ":")];
}
