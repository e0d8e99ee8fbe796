using System.CommandLine;
using FrameworkBot.Answering.Drafting;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Draft;

/// <summary><c>frameworkbot draft</c>: proposes the data files of a corpus from its articles.</summary>
public static class DraftCommand
{
    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot draft --corpus my-articles"],
        [
            (ExitCode.Ok, "the proposals were written; the files are named on standard output"),
            (ExitCode.Negative, "an article has a problem; nothing was written"),
            (ExitCode.BadInput, "the command line or the corpus folder cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create(Option<string> corpus)
    {
        var command = new Command("draft", "Proposes domain.yaml and rules.yaml from the articles alone, each entry with its reason. Where a file is there already, the proposal is written beside it, as domain.draft.yaml or rules.draft.yaml.");
        command.SetAction(result => Run(result.GetRequiredValue(corpus), result.InvocationConfiguration.Output, result.InvocationConfiguration.Error));
        return command;
    }

    private static int Run(string folder, TextWriter output, TextWriter error)
    {
        if (CorpusFolder.ReadArticlesAlone(folder, error) is not { } reading) return ExitCode.BadInput;
        foreach (var problem in reading.Problems) output.WriteLine(problem);
        if (reading.Corpus is not { } corpus) return ExitCode.Negative;
        var draft = Drafter.DraftFrom(corpus.Articles);
        try
        {
            var (domain, rules) = DraftFile.Write(folder, DraftText.DomainOf(draft), DraftText.RulesOf(draft, corpus.Articles));
            output.WriteLine(FormattableString.Invariant($"{domain}: {draft.Names.Count} names, {draft.Criteria.Count} criteria, {draft.Dimensions.Count} dimensions, {draft.Synonyms.Count} groups of synonyms."));
            output.WriteLine(FormattableString.Invariant($"{rules}: {draft.Rules.Count} rules."));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"The proposals cannot be written to '{folder}': {fault.Message}");
            return ExitCode.BadInput;
        }
        return ExitCode.Ok;
    }
}
