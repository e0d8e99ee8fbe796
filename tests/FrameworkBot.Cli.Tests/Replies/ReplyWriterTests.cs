using System.Text.RegularExpressions;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Questions;
using FrameworkBot.Cli.Replies;

namespace FrameworkBot.Cli.Tests.Replies;

public sealed partial class ReplyWriterTests
{
    private static readonly Citation First = new(1, "a", "Tea", "Morning [bold]tea[/]", "s-1", "Tea [red]is[/] good.", 2024, new Uri("https://example.org/tea"));
    private static readonly Citation Second = new(2, "a", "Tea", "", "s-2", "Tea is cheap.", null, null);

    private static readonly Answer Reply = new(
        [
            new AnswerPart(QuestionKind.Recommend, Outcome.Answered, new Headline("Tea", " it is."), [new Statement(First), new Statement(Second)], ["A remark."]),
            new AnswerPart(QuestionKind.Fact, Outcome.Declined, new Headline("", "Not that."), [], []),
        ],
        ["Why?", "And coffee?"]);

    [Fact]
    public void Plain_replies_are_told_line_by_line() => Assert.Equal(
        """
        Tea it is.
        • “Tea [red]is[/] good.” [1]
        • “Tea is cheap.” [2]
        A remark.

        Not that.

        Sources:
        [1] Tea (2024), “Morning [bold]tea[/]”, https://example.org/tea
        [2] Tea, introduction

        You can ask next:
        - Why?
        - And coffee?

        """.ReplaceLineEndings("\n"),
        Write(isTerminal: false, isNumbered: false));

    [Fact]
    public void Next_questions_can_be_numbered() =>
        Assert.EndsWith("You can ask next:\n1. Why?\n2. And coffee?\n", Write(isTerminal: false, isNumbered: true), StringComparison.Ordinal);

    [Fact]
    public void On_a_terminal_the_same_words_stand_and_no_markup_is_read()
    {
        var shown = AnsiSequence().Replace(Write(isTerminal: true, isNumbered: true), "");
        foreach (var words in new[] { "Tea it is.", "• “Tea [red]is[/] good.” [1]", "A remark.", "Not that.", "Sources:", "“Morning [bold]tea[/]”", "1. Why?", "2. And coffee?" })
            Assert.Contains(words, shown, StringComparison.Ordinal);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex AnsiSequence();

    private static string Write(bool isTerminal, bool isNumbered)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new ReplyWriter(new CommandStreams(TextReader.Null, output, TextWriter.Null, false, isTerminal)).Write(Reply, isNumbered);
        return output.ToString();
    }
}
