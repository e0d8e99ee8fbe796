using FrameworkBot.Answering.Answers;

namespace FrameworkBot.Cli.Tests.Chat;

public sealed class ChatCommandTests
{
    [Fact]
    public void A_transcript_has_each_question_before_its_reply_and_no_prompt()
    {
        var run = Chat("Which framework is best for mobile?\n\nWhy?");
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.Equal(["> Which framework is best for mobile?", "> Why?"], Questions(run));
        Assert.StartsWith("> ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public void A_question_is_understood_from_what_was_said_before() =>
        Assert.NotEqual(LastReply(Chat("Why?\n")), LastReply(Chat("Which framework is best for mobile?\nWhy?\n")));

    [Fact]
    public void A_number_asks_the_suggested_question()
    {
        var run = Chat("Which framework is best for mobile?\n1\n");
        var first = Array.FindIndex(run.Lines, line => line.StartsWith("1. ", StringComparison.Ordinal));
        Assert.Equal("> " + run.Lines[first][3..], Questions(run)[1]);
        Assert.Equal(Phrases.AskNext + ":", run.Lines[first - 1]);
    }

    [Fact]
    public void A_number_means_the_list_shown_last_even_after_a_reply_without_one()
    {
        var run = Chat("Which framework is best for mobile?\nsource?\n1\n");
        var asked = Array.IndexOf(run.Lines, Questions(run)[2]);
        Assert.Equal("> " + run.Lines[..asked].Last(line => line.StartsWith("1. ", StringComparison.Ordinal))[3..], run.Lines[asked]);
    }

    [Fact]
    public void At_the_start_a_number_asks_a_question_of_the_topic()
    {
        using var corpus = new SmallCorpus();
        Assert.Equal(["> Which drink is best for the morning?"], Questions(CommandRun.Reading("1\n", "chat", "--corpus", corpus.Folder)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("99")]
    public void A_number_without_question_is_told(string number) =>
        Assert.Equal($"There is no suggested question {number}.\n\n", Chat(number + "\n").Output);

    [Fact]
    public void New_forgets_the_conversation() =>
        Assert.Equal(LastReply(Chat("Why?\n")), LastReply(Chat("Which framework is best for mobile?\n/new\nWhy?\n")));

    [Fact]
    public void Quit_ends_and_nothing_behind_it_is_read() => Assert.Equal(["> hello"], Questions(Chat("hello\n/quit\nWhat is TFX?\n")));

    [Fact]
    public void Help_tells_the_commands() => Assert.Contains("/quit", Chat("/help\n").Output, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_command_is_told_and_not_asked()
    {
        var run = Chat("/frobnicate\n");
        Assert.StartsWith("There is no command /frobnicate.", run.Output, StringComparison.Ordinal);
        Assert.Empty(Questions(run));
    }

    [Fact]
    public void No_input_gives_no_output() => Assert.Equal(new CommandRun(ExitCode.Ok, "", ""), Chat(""));

    private static CommandRun Chat(string input) => CommandRun.Reading(input, "chat", "--corpus", ShippedCorpus.Folder);

    private static string[] Questions(CommandRun run) => [.. run.Lines.Where(line => line.StartsWith("> ", StringComparison.Ordinal))];

    private static string LastReply(CommandRun run) => run.Output[run.Output.LastIndexOf("> ", StringComparison.Ordinal)..];
}
