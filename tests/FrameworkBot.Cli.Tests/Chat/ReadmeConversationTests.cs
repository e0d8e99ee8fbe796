namespace FrameworkBot.Cli.Tests.Chat;

/// <summary>The conversation in README.md is what the bot says, line by line; empty lines aside.</summary>
public sealed class ReadmeConversationTests
{
    private const string Indent = "    ";

    [Fact]
    public void The_conversation_in_the_readme_is_a_true_one()
    {
        var page = File.ReadAllLines(Path.Combine(ShippedCorpus.Folder, "..", "README.md"));
        var begin = Array.IndexOf(page, "## A conversation");
        var shown = page.Skip(begin + 1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal)).Where(line => line.StartsWith(Indent, StringComparison.Ordinal)).Select(line => line[Indent.Length..]).ToArray();
        var asked = shown.Where(line => line.StartsWith("> ", StringComparison.Ordinal)).Select(line => line[2..]).ToArray();
        Assert.True(asked.Length > 3, "README.md has a conversation of several questions.");
        var run = CommandRun.Reading(string.Join(Environment.NewLine, asked), "chat", "--corpus", ShippedCorpus.Folder);
        Assert.Equal(shown, run.Lines.Where(line => line.Length > 0));
    }
}
