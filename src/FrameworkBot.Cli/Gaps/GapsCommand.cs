using System.CommandLine;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Gaps;

/// <summary><c>frameworkbot gaps</c>: what people asked for and did not get, as the list that a writer works from.</summary>
public static class GapsCommand
{
    private const int DefaultTop = 20;

    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot gaps declined.jsonl ratings.jsonl", "frameworkbot gaps declined.jsonl --top 5 --corpus my-articles"],
        [
            (ExitCode.Ok, "the gaps were listed; lines that are neither ratings nor declined questions are told on standard error"),
            (ExitCode.BadInput, "the command line, the corpus or a file cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create(Option<string> corpus)
    {
        var files = new Argument<string[]>("files") { Description = "Files that the host stored ratings or declined questions in (its settings Feedback:File and Feedback:DeclinedFile).", Arity = ArgumentArity.OneOrMore };
        var top = new Option<int>("--top") { Description = $"How many gaps to list at most; {DefaultTop} when not given.", HelpName = "count", DefaultValueFactory = _ => DefaultTop };
        top.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--top must be 1 or more.");
        });
        var command = new Command("gaps", "Lists what people asked for and did not get: questions declined or disliked, asked again and grouped by what was not found.") { files, top };
        command.SetAction(result =>
        {
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            var asked = new List<PoorlyAnswered>();
            foreach (var file in result.GetRequiredValue(files))
                if (!TryRead(file, asked, error)) return ExitCode.BadInput;
            if (CorpusFolder.Open(result.GetRequiredValue(corpus), error, EngineOptions.Of(result)) is not { } answerer) return ExitCode.BadInput;
            var (gaps, answered) = GapFinder.Find(answerer, asked);
            GapReport.Write(gaps, answered, result.GetValue(top), output);
            return ExitCode.Ok;
        });
        return command;
    }

    private static bool TryRead(string path, List<PoorlyAnswered> asked, TextWriter error)
    {
        try
        {
            using var reader = new StreamReader(path);
            asked.AddRange(PoorlyAnswered.Read(reader, line => error.WriteLine(FormattableString.Invariant($"{path}:{line}: this is neither a rating nor a declined question; it is left out."))));
            return true;
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            error.WriteLine($"There is no file '{path}': name the one that Feedback:File or Feedback:DeclinedFile names.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            error.WriteLine($"The file '{path}' cannot be read: {fault.Message}");
        }
        return false;
    }
}
