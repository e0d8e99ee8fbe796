namespace FrameworkBot.Cli.Tests.Replies;

/// <summary>Decision records are written to files that did not exist.</summary>
public sealed class RecordFileTests : IDisposable
{
    private const string Question = "Write a decision record for beginners";

    private readonly string _folder = Directory.CreateTempSubdirectory("records").FullName;

    private string File => Path.Combine(_folder, "decision.md");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ask_writes_the_record_of_its_reply()
    {
        var run = CommandRun.OnShippedCorpus("ask", Question, "--save", File);
        Assert.Equal((ExitCode.Ok, $"Written to {File}.\n"), (run.Code, run.Error));
        Assert.StartsWith("---\nstatus: proposed\n", Text, StringComparison.Ordinal);
        Assert.Contains("\n## Decision Outcome\n", Text, StringComparison.Ordinal);
        Assert.Equal(CommandRun.OnShippedCorpus("ask", Question).Output, run.Output);
    }

    [Fact]
    public void Chat_writes_the_record_that_was_written_up_last()
    {
        var run = Chat($"Which framework is best for beginners?\nwrite this up\nsource?\n/save {File}\n");
        Assert.Equal(ExitCode.Ok, run.Code);
        Assert.Contains($"Written to {File}.", run.Lines);
        Assert.Contains("\n## Decision Outcome\n", Text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_there_is_never_written_over()
    {
        System.IO.File.WriteAllText(File, "mine");
        var asked = CommandRun.OnShippedCorpus("ask", Question, "--save", File);
        Assert.Equal((ExitCode.BadInput, $"{File} exists already and stays as it is: give another name.\n"), (asked.Code, asked.Error));
        Assert.Contains($"{File} exists already and stays as it is: give another name.", Chat($"{Question}\n/save {File}\n").Lines);
        Assert.Equal("mine", Text);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_told_with_the_reason()
    {
        var file = Path.Combine(_folder, "missing", "decision.md");
        var run = CommandRun.OnShippedCorpus("ask", Question, "--save", file);
        Assert.Equal(ExitCode.BadInput, run.Code);
        Assert.StartsWith($"{file} cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_record_nothing_is_written()
    {
        var asked = CommandRun.OnShippedCorpus("ask", "What is TFX?", "--save", File);
        Assert.Equal((ExitCode.BadInput, "There is no decision record in the reply: ask to write one up, and name what it is for.\n"), (asked.Code, asked.Error));
        Assert.Contains("There is no decision record to save: ask for a recommendation, then say \"write this up\".", Chat($"What is TFX?\n/save {File}\n").Lines);
        Assert.False(System.IO.File.Exists(File));
    }

    private string Text => System.IO.File.ReadAllText(File);

    private static CommandRun Chat(string lines) => CommandRun.Reading(lines, "chat", "--corpus", ShippedCorpus.Folder);
}
