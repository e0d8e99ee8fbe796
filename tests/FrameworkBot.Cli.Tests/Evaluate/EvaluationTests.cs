using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Evaluate;
using FrameworkBot.Search.Engines;

namespace FrameworkBot.Cli.Tests.Evaluate;

/// <summary>The quality of the answers is a number in the repository: a loss fails here, and so does a gain until the number is brought up to date.</summary>
public sealed class EvaluationTests
{
    private static readonly string Questions = Path.Combine(ShippedCorpus.Folder, "..", "evaluation");

    // The shipped corpus, and one on another topic that a stranger wrote and others ask about.
    public static TheoryData<string, string> Corpora => new()
    {
        { ShippedCorpus.Folder, Questions },
        { Heating, Path.Combine(Heating, "evaluation") },
    };

    private static string Heating => Path.Combine(ShippedCorpus.Folder, "..", "tests", "Corpora", "heating");

    [Theory]
    [MemberData(nameof(Corpora))]
    public void The_figures_are_those_of_expected_json(string corpus, string questions)
    {
        var folder = Directory.CreateTempSubdirectory("evaluation");
        try
        {
            foreach (var file in Directory.GetFiles(questions, "*.yaml")) File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)));
            var run = CommandRun.Of("evaluate", "--corpus", corpus, "--questions", folder.FullName, "--write");
            Assert.Equal(ExitCode.Ok, run.Code);
            var found = File.ReadAllText(Path.Combine(folder.FullName, EvaluationReport.FileName));
            var expected = File.ReadAllText(Path.Combine(questions, EvaluationReport.FileName));
            Assert.True(expected == found, $"The figures differ from {EvaluationReport.FileName} in {Path.GetFullPath(questions)}. If the change is meant, run: frameworkbot evaluate --corpus FOLDER --questions FOLDER --write\n" + found);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Another_topic_has_a_hundred_questions_and_fifteen_dialogs_of_its_own()
    {
        var dialogs = DialogReader.Read(Path.Combine(Heating, "evaluation"));
        Assert.True(dialogs.Count(dialog => dialog.Turns.Count == 1) >= 100);
        Assert.True(dialogs.Count(dialog => dialog.Turns.Count > 1) >= 15);
    }

    public static TheoryData<string> Engines() => [.. SearchEngines.Compiled.Where(engine => engine.Server is null).Select(engine => engine.Name)];

    [Theory]
    [MemberData(nameof(Engines))]
    public void Every_search_engine_of_the_build_is_right_as_often_to_within_two_points(string engine)
    {
        var answerer = CorpusFolder.Open(ShippedCorpus.Folder, TextWriter.Null, new SearchOptions { Engine = engine });
        var found = EvaluationReport.Of(Evaluator.Run(answerer!, DialogReader.Read(Questions)), [], []);
        var expected = EvaluationReport.Read(Path.Combine(Questions, EvaluationReport.FileName));
        Assert.InRange(ShareRight(found.Development), ShareRight(expected.Development) - 2, ShareRight(expected.Development) + 2);
        Assert.InRange(ShareRight(found.Test), ShareRight(expected.Test) - 2, ShareRight(expected.Test) + 2);
    }

    [Fact]
    public void Both_halves_hold_turns_to_decline_and_dialogs()
    {
        var dialogs = DialogReader.Read(Questions);
        foreach (var half in dialogs.GroupBy(dialog => dialog.IsDevelopment))
        {
            Assert.True(half.Count(dialog => dialog.Turns.Count > 1) >= 20);
            Assert.True(half.SelectMany(dialog => dialog.Turns).Count(turn => turn.Kind == ExpectedTurn.Decline) >= 30);
        }
        Assert.True(dialogs.Sum(dialog => dialog.Turns.Count) >= 300);
    }

    [Theory]
    [InlineData("It costs 4x less.", "4X", Verdict.Right)]
    [InlineData("It costs less.", "4x", Verdict.Wrong)]
    public void A_reply_is_judged_by_what_it_holds(string reply, string must, Verdict verdict)
    {
        var turn = new ExpectedTurn("?", "fact", [[must]], [], []);
        Assert.Equal(verdict, Judge.Of(turn, new JudgedReply(reply, ["a"], IsDeclined: false, IsTalk: false)));
    }

    [Fact]
    public void What_must_not_be_said_makes_a_reply_wrong()
    {
        var turn = new ExpectedTurn("?", "fact", [["yes"]], ["never"], []);
        Assert.Equal(Verdict.Wrong, Judge.Of(turn, new JudgedReply("yes, never", ["a"], IsDeclined: false, IsTalk: false)));
    }

    [Fact]
    public void An_answer_to_what_is_to_be_declined_is_wrong()
    {
        var turn = new ExpectedTurn("?", ExpectedTurn.Decline, [], [], []);
        Assert.Equal(Verdict.AnsweredWrongly, Judge.Of(turn, new JudgedReply("x", ["a"], IsDeclined: false, IsTalk: false)));
        Assert.Equal(Verdict.Right, Judge.Of(turn, new JudgedReply("", [], IsDeclined: true, IsTalk: false)));
    }

    [Fact]
    public void A_citation_is_right_when_the_first_article_may_be_cited()
    {
        var turn = new ExpectedTurn("?", "fact", [], [], ["a"]);
        Assert.True(Judge.CitesRightly(turn, new JudgedReply("x", ["a", "b"], IsDeclined: false, IsTalk: false)));
        Assert.False(Judge.CitesRightly(turn, new JudgedReply("x", ["b", "a"], IsDeclined: false, IsTalk: false)));
    }

    private static double ShareRight(SortedDictionary<string, Scores> half) => 100.0 * half[EvaluationReport.All].Right / half[EvaluationReport.All].Turns;
}
