using System.CommandLine;
using System.CommandLine.Invocation;
using FrameworkBot.Cli.Ask;
using FrameworkBot.Cli.Chat;
using FrameworkBot.Cli.Check;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Draft;
using FrameworkBot.Cli.Evaluate;
using FrameworkBot.Cli.Explain;
using FrameworkBot.Cli.Feedback;
using FrameworkBot.Cli.Gaps;
using FrameworkBot.Cli.Help;
using FrameworkBot.Cli.Import;
using FrameworkBot.Cli.Rank;
using FrameworkBot.Cli.State;
using FrameworkBot.Cli.Teams;
using FrameworkBot.Search;

namespace FrameworkBot.Cli;

/// <summary><c>frameworkbot</c>: the command that holds all others.</summary>
public static class FrameworkBotCommand
{
    // A question may begin with "@": it is never the name of a file with arguments.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line.</summary>
    /// <param name="arguments">The command line without the name of the program.</param>
    /// <param name="streams">What the command reads from and writes to.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] arguments, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(streams);
        var configuration = new InvocationConfiguration { Output = streams.Output, Error = streams.Error, EnableDefaultExceptionHandler = false };
        var root = Create(streams);
        if (arguments.Length == 0)
        {
            root.Parse(["--help"], Parsing).Invoke(configuration);
            return ExitCode.BadInput;
        }
        var result = root.Parse(arguments, Parsing);
        if (result.Action is not ParseErrorAction) return Invoke(result, configuration);
        foreach (var error in result.Errors) streams.Error.WriteLine(error.Message);
        streams.Error.WriteLine($"See '{CommandManual.PathOf(result.CommandResult)} --help'.");
        return ExitCode.BadInput;
    }

    private static int Invoke(ParseResult result, InvocationConfiguration configuration)
    {
        try
        {
            return result.Invoke(configuration);
        }
        catch (SearchException fault)
        {
            configuration.Error.WriteLine(fault.Message);
            return ExitCode.BadInput;
        }
        catch (Exception fault)
        {
            configuration.Error.WriteLine($"Unhandled exception: {fault}");
            return ExitCode.Negative;
        }
    }

    /// <summary>The command with all its subcommands.</summary>
    /// <param name="streams">What the subcommands read from and write to.</param>
    public static RootCommand Create(CommandStreams streams)
    {
        var corpus = CorpusFolder.Option();
        var evaluate = EvaluateCommand.Create(corpus);
        var manuals = new CommandManuals();
        var root = new RootCommand("Answers questions about a folder of comparison articles, and cites the article behind every sentence.")
        {
            corpus,
            manuals.Add(AskCommand.Create(corpus, streams), AskCommand.Manual),
            manuals.Add(ChatCommand.Create(corpus, streams), ChatCommand.Manual),
            manuals.Add(CheckCommand.Create(corpus), CheckCommand.Manual),
            manuals.Add(DraftCommand.Create(corpus), DraftCommand.Manual),
            manuals.Add(evaluate, EvaluateManual),
            manuals.Add(ExplainCommand.Create(corpus), ExplainManual),
            manuals.Add(ExportCommand.Create(), ExportCommand.Manual),
            manuals.Add(FeedbackCommand.Create(), FeedbackCommand.Manual),
            manuals.Add(ForgetCommand.Create(), ForgetCommand.Manual),
            manuals.Add(GapsCommand.Create(corpus), GapsCommand.Manual),
            manuals.Add(ImportCommand.Create(), ImportCommand.Manual),
            manuals.Add(RankCommand.Create(), RankCommand.Manual),
            manuals.Add(TeamsPackageCommand.Create(), TeamsPackageCommand.Manual),
        };
        EngineOptions.AddTo(root);
        manuals.Add(root, RootManual);
        manuals.ShowIn(root);
        return root;
    }

    private static CommandManual RootManual { get; } = new(
        [
            "frameworkbot ask \"Which is best for beginners?\"",
            "frameworkbot chat",
            "frameworkbot check --corpus my-articles",
        ],
        [
            (ExitCode.Ok, "it went well"),
            (ExitCode.Negative, "a negative result: the articles do not answer, or a check failed"),
            (ExitCode.BadInput, "the command line, a file or a folder cannot be used"),
        ]);

    private static CommandManual EvaluateManual { get; } = new(
        ["frameworkbot evaluate --failures"],
        [
            (ExitCode.Ok, "the questions were asked and the figures printed"),
            (ExitCode.BadInput, "the command line, the corpus or the questions cannot be used"),
        ]);

    private static CommandManual ExplainManual { get; } = new(
        ["frameworkbot explain \"who made it?\"", "frameworkbot explain \"Which is best for beginners?\" \"why?\""],
        [
            (ExitCode.Ok, "the message was read and explained"),
            (ExitCode.BadInput, "the command line or the corpus cannot be used"),
        ]);
}
