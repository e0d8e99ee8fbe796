using FrameworkBot.Answering.Feedback;

namespace FrameworkBot.Cli.Tests.Feedback;

public sealed class FeedbackCommandTests : IDisposable
{
    private readonly string _file = Path.Combine(Directory.CreateTempSubdirectory("ratings").FullName, "ratings.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_file)!, recursive: true);

    [Fact]
    public void The_most_disliked_answer_comes_first_with_its_comments()
    {
        Rate("What is tea?", isLiked: true);
        Rate("What does it cost?", isLiked: false, "wrong\narticle\u001b[31m");
        Rate("what does it cost?", isLiked: false);
        Rate("Which is best?", isLiked: false);
        var run = CommandRun.Of("feedback", _file);
        Assert.Equal((ExitCode.Ok, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            3 answers rated: 3 disliked, 1 liked.

            2 disliked, 0 liked
            > What does it cost?
              An answer.
              • “A sentence.” [1]
              # wrong article [31m

            1 disliked, 0 liked
            > Which is best?
              An answer.
              • “A sentence.” [1]

            0 disliked, 1 liked
            > What is tea?
              An answer.
              • “A sentence.” [1]

            """.ReplaceLineEndings("\n"), run.Output);
    }

    [Fact]
    public void A_long_list_is_cut_and_says_so()
    {
        Rate("One?", isLiked: false);
        Rate("Two?", isLiked: false);
        var run = CommandRun.Of("feedback", _file, "--top", "1");
        Assert.Contains("> One?", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("> Two?", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n1 more answer: --top 2 lists all.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_is_no_rating_is_told_and_left_out()
    {
        Rate("One?", isLiked: true);
        File.AppendAllText(_file, "{\"day\":\"2026-01-01\",\"chann\nnull\n{\"day\":\"2026-01-01\",\"channel\":null}\n");
        Rate("Two?", isLiked: true);
        var run = CommandRun.Of("feedback", _file);
        Assert.StartsWith("2 answers rated: 0 disliked, 2 liked.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(string.Concat(Enumerable.Range(2, 3).Select(line => $"{_file}:{line}: this is no rating; it is left out.\n")), run.Error);
    }

    [Theory]
    [InlineData("no-such-file", "There is no file 'no-such-file': name the one that Feedback:File names.\n")]
    [InlineData("no-such-folder/file", "There is no file 'no-such-folder/file': name the one that Feedback:File names.\n")]
    public void A_missing_file_is_told_in_one_sentence(string file, string told) =>
        Assert.Equal(new CommandRun(ExitCode.BadInput, "", told), CommandRun.Of("feedback", file));

    [Fact]
    public void A_folder_in_its_place_is_told_in_one_sentence()
    {
        var run = CommandRun.Of("feedback", Path.GetDirectoryName(_file)!);
        Assert.Equal((ExitCode.BadInput, ""), (run.Code, run.Output));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    private void Rate(string question, bool isLiked, string? comment = null) => Assert.True(RatingFile.TryAppend(
        _file, new Rating(new DateOnly(2026, 1, 1), "webchat", isLiked, question, "An answer.\n• “A sentence.” [1]\n", [new RatedCitation("a", "s-1")], comment), 1_000_000));
}
