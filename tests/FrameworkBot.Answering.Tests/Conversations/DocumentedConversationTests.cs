using System.Text;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>
/// docs/a-conversation.md has the conversation of advice-in-twenty-turns.md to the letter. With FRAMEWORKBOT_WRITE_GOLDEN=1 in the
/// environment the page is written instead: read the difference before you keep it.
/// </summary>
public sealed class DocumentedConversationTests
{
    [Fact]
    public void The_page_has_every_reply_to_the_letter()
    {
        var page = Repository.PathOf("docs", "a-conversation.md");
        var now = Write(TranscriptReader.ReadFolder().Single(transcript => transcript.File.EndsWith("advice-in-twenty-turns.md", StringComparison.Ordinal)));
        if (Environment.GetEnvironmentVariable("FRAMEWORKBOT_WRITE_GOLDEN") == "1") File.WriteAllText(page, now);
        else Assert.Equal(File.ReadAllText(page).ReplaceLineEndings("\n"), now);
    }

    private static string Write(Transcript transcript)
    {
        var text = new StringBuilder("# A conversation\n\nWhat somebody types stands behind `>`; below it is the whole reply, to the letter. A test compares this page with the bot.\n");
        var conversation = Conversation.Empty;
        foreach (var turn in transcript.Turns)
        {
            (var answer, conversation) = ShippedCorpus.Answerer.Answer(turn.Utterance, conversation);
            text.Append("\n> ").Append(turn.Utterance).Append("\n\n````text\n").Append(AnswerText.Render(answer).TrimEnd('\n')).Append("\n````\n");
        }
        return text.ToString();
    }
}
