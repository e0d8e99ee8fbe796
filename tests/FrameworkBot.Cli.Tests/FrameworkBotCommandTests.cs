namespace FrameworkBot.Cli.Tests;

public sealed class FrameworkBotCommandTests
{
    [Theory]
    [InlineData("ask")]
    [InlineData("chat")]
    [InlineData("check")]
    [InlineData("evaluate")]
    [InlineData("feedback")]
    [InlineData("rank")]
    [InlineData]
    public void Help_gives_examples_and_exit_codes(params string[] command)
    {
        var run = CommandRun.Of([.. command, "--help"]);
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.Contains("Examples:\n  frameworkbot ", run.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes:\n  0  ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  2  ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_asked_for_shows_help_and_is_a_usage_error()
    {
        var run = CommandRun.Of();
        Assert.Equal((ExitCode.BadInput, CommandRun.Of("--help").Output), (run.Code, run.Output));
    }

    [Theory]
    [InlineData("frameworkbot rank", "rank")]
    [InlineData("frameworkbot rank", "rank", "--docs", "d", "--queries", "q", "--out", "o", "--top", "0")]
    [InlineData("frameworkbot ask", "ask")]
    [InlineData("frameworkbot feedback", "feedback")]
    [InlineData("frameworkbot feedback", "feedback", "f", "--top", "0")]
    [InlineData("frameworkbot check", "check", "--no-such-option")]
    [InlineData("frameworkbot evaluate", "evaluate", "--questions")]
    [InlineData("frameworkbot", "no-such-command")]
    public void A_usage_error_is_bad_input_and_names_the_help(string path, params string[] arguments)
    {
        var run = CommandRun.Of(arguments);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Output));
        Assert.EndsWith($"\nSee '{path} --help'.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask", "hello")]
    [InlineData("chat")]
    [InlineData("check")]
    [InlineData("evaluate")]
    public void A_missing_corpus_folder_is_told_in_one_sentence(params string[] arguments)
    {
        var run = CommandRun.Of([.. arguments, "--corpus", "no-such-folder"]);
        Assert.Equal(new CommandRun(ExitCode.BadInput, "", "There is no corpus folder 'no-such-folder': name one with --corpus.\n"), run);
    }

    [Theory]
    [InlineData("ask", "hello")]
    [InlineData("chat")]
    public void A_broken_corpus_is_told_and_not_answered_from(params string[] arguments)
    {
        using var corpus = new SmallCorpus();
        corpus.Replace(SmallCorpus.RuleFile, "strength: recommends", "strength: likes");
        var run = CommandRun.Of([.. arguments, "--corpus", corpus.Folder]);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Output));
        Assert.StartsWith("rules.yaml:4: the strength 'likes' is not known.", run.Error, StringComparison.Ordinal);
    }
}
