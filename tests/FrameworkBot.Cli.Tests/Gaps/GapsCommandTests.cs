using FrameworkBot.Answering.Feedback;

namespace FrameworkBot.Cli.Tests.Gaps;

public sealed class GapsCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new();
    private readonly string _file;

    public GapsCommandTests() => _file = _corpus.PathOf("asked.jsonl");

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Questions_are_grouped_by_what_was_not_found_the_most_asked_first()
    {
        Declined("What is Zorblax?", "what is zorblax?", "Is Zorblax good for the night?", "What does Coffee cost?");
        var run = Gaps();
        Assert.Equal(0, run.Code);
        Assert.Equal(
            ["4 questions without a good answer, 2 gaps; 0 more answered by now.", "", "3x nothing about \"Zorblax\"", "  > What is Zorblax? (2x)", "  > Is Zorblax good for the night?", "", "1x no article has the word \"cost\"", "  > What does Coffee cost?", ""],
            run.Lines);
    }

    [Fact]
    public void What_the_articles_answer_by_now_is_only_counted()
    {
        Declined("Which drink is best for the morning?", "What is Zorblax?");
        Assert.StartsWith("1 question without a good answer, 1 gap; 1 more answered by now.\n", Gaps().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Disliked_answers_are_gaps_with_their_comments_and_liked_ones_are_none()
    {
        Rated("Is Coffee good for the night?", isLiked: false, "says too\nlittle");
        Rated("Which drink is best for the morning?", isLiked: true, null);
        Assert.Equal(["1 question without a good answer, 1 gap; 0 more answered by now.", "", "1x answers disliked, about Coffee", "  > Is Coffee good for the night?", "    # says too little", ""], Gaps().Lines);
    }

    [Fact]
    public void Lines_that_are_neither_are_told_with_file_and_line()
    {
        Declined("What is Zorblax?");
        File.AppendAllText(_file, "{\"day\":\"2026-01-\n");
        var run = Gaps();
        Assert.Equal(0, run.Code);
        Assert.Equal($"{_file}:2: this is neither a rating nor a declined question; it is left out.\n", run.Error);
    }

    [Fact]
    public void A_file_that_is_not_there_is_told() =>
        Assert.Equal((2, $"There is no file '{_file}': name the one that Feedback:File or Feedback:DeclinedFile names.\n"), (Gaps().Code, Gaps().Error));

    [Fact]
    public void Only_as_many_as_asked_for_are_listed()
    {
        Declined("What is Zorblax?", "What does Coffee cost?");
        Assert.EndsWith("1 more gap: --top 2 lists all.\n", Gaps("--top", "1").Output, StringComparison.Ordinal);
    }

    private void Declined(params string[] questions)
    {
        foreach (var question in questions) Assert.True(DeclinedFile.TryAppend(_file, new DeclinedQuestion(new DateOnly(2026, 1, 2), "webchat", question), long.MaxValue));
    }

    private void Rated(string question, bool isLiked, string? comment) =>
        Assert.True(RatingFile.TryAppend(_file, new Rating(new DateOnly(2026, 1, 2), "webchat", isLiked, question, "An answer.", [], comment), long.MaxValue));

    private CommandRun Gaps(params string[] more) => CommandRun.Of(["gaps", _file, "--corpus", _corpus.Folder, .. more]);
}
