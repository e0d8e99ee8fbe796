using System.CommandLine;
using FrameworkBot.Answering.Corpora;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Check;

/// <summary><c>frameworkbot check</c>: tells a writer what is wrong with a corpus, and what may be.</summary>
public static class CheckCommand
{
    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot check", "frameworkbot check --corpus my-articles"],
        [
            (ExitCode.Ok, "the corpus is valid; there may be warnings"),
            (ExitCode.Negative, "the corpus has problems and cannot be used"),
            (ExitCode.BadInput, "the command line or the corpus folder cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create(Option<string> corpus)
    {
        var command = new Command("check", "Checks a corpus: prints each problem and warning as 'file:line: message', files as seen from the corpus folder.");
        command.SetAction(result =>
        {
            var output = result.InvocationConfiguration.Output;
            if (CorpusFolder.Read(result.GetRequiredValue(corpus), result.InvocationConfiguration.Error) is not { } reading) return ExitCode.BadInput;
            foreach (var problem in reading.Problems) output.WriteLine(problem);
            if (reading.Corpus is null) return ExitCode.Negative;
            var warnings = CorpusWarnings.Find(reading.Corpus, CorpusFolder.AnswererOf(reading.Corpus), File.Exists(Path.Combine(result.GetRequiredValue(corpus), CorpusWarnings.DomainFile)));
            foreach (var warning in warnings) output.WriteLine(warning with { Message = "warning: " + warning.Message });
            output.WriteLine(Summary(reading.Corpus, warnings.Count));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Summary(Corpus corpus, int warnings)
    {
        var domain = corpus.Domain;
        string[] counts =
        [
            Count(corpus.Articles.Count, "article"), Count(corpus.Sentences.Count, "sentence"), Count(domain.Entities.Count, "name"),
            domain.Criteria.Count == 1 ? "1 criterion" : FormattableString.Invariant($"{domain.Criteria.Count} criteria"), Count(corpus.Rules.Count, "rule"),
        ];
        return $"Valid: {string.Join(", ", counts)}{(warnings == 0 ? "" : "; " + Count(warnings, "warning"))}.";
    }

    private static string Count(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
