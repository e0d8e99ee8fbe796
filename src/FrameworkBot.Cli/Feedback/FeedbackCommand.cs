using System.CommandLine;
using FrameworkBot.Answering.Feedback;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Feedback;

/// <summary><c>frameworkbot feedback</c>: shows what people thought of the answers, the most disliked first.</summary>
public static class FeedbackCommand
{
    private const int DefaultTop = 20;

    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot feedback ratings.jsonl", "frameworkbot feedback ratings.jsonl --top 5"],
        [
            (ExitCode.Ok, "the ratings were listed; lines that are no ratings are told on standard error"),
            (ExitCode.BadInput, "the command line or the file cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The file that the host was told to store ratings in (its setting Feedback:File)." };
        var top = new Option<int>("--top") { Description = $"How many answers to list at most; {DefaultTop} when not given.", HelpName = "count", DefaultValueFactory = _ => DefaultTop };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--top must be 1 or more.");
        });
        var command = new Command("feedback", "Lists the rated answers with what was written about them, the most disliked first.") { file, top };
        command.SetAction(result =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            if (Read(result.GetRequiredValue(file), error) is not { } ratings) return ExitCode.BadInput;
            FeedbackReport.Write(RatedAnswer.Of(ratings), result.GetValue(top), output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static List<Rating>? Read(string path, TextWriter error)
    {
        try
        {
            using var reader = new StreamReader(path);
            return [.. RatingFile.Read(reader, line => error.WriteLine(FormattableString.Invariant($"{path}:{line}: this is no rating; it is left out.")))];
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            error.WriteLine($"There is no file '{path}': name the one that Feedback:File names.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"The file '{path}' cannot be read: {fault.Message}");
        }
        return null;
    }
}
