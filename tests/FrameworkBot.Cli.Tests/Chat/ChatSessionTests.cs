using FrameworkBot.Cli.Chat;
using FrameworkBot.Cli.Corpora;

namespace FrameworkBot.Cli.Tests.Chat;

public sealed class ChatSessionTests
{
    [Fact]
    public void Someone_who_types_is_welcomed_and_prompted_and_only_chosen_numbers_are_written_out()
    {
        using var corpus = new SmallCorpus();
        using var output = new StringWriter { NewLine = "\n" };
        using var input = new StringReader("hello\n1\n");
        var streams = new CommandStreams(input, output, TextWriter.Null, IsInputTerminal: true, IsOutputTerminal: true);
        new ChatSession(CorpusFolder.Open(corpus.Folder, TextWriter.Null)!, new PlainLines(input, output), streams).Run();
        var shown = output.ToString();
        Assert.StartsWith("Ask a question", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("> hello", shown, StringComparison.Ordinal);
        Assert.Contains("> > Which drink is best for the morning?\n", shown, StringComparison.Ordinal);
        Assert.EndsWith("\n\n> ", shown, StringComparison.Ordinal);
    }
}
