using System.CommandLine;
using FrameworkBot.Cli.Corpora;
using FrameworkBot.Cli.Help;

namespace FrameworkBot.Cli.Chat;

/// <summary><c>frameworkbot chat</c>: a conversation on the terminal, or with questions piped in, one on each line.</summary>
public static class ChatCommand
{
    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        [
            "frameworkbot chat",
            "printf 'Which is best for beginners?\\nWhy?\\n' | frameworkbot chat > transcript.txt",
        ],
        [
            (ExitCode.Ok, "the conversation ended, by /quit or by the end of the input"),
            (ExitCode.BadInput, "the command line or the corpus cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create(Option<string> corpus, CommandStreams streams)
    {
        ArgumentNullException.ThrowIfNull(streams);
        var command = new Command("chat", $"Holds a conversation. {ChatPhrases.Commands}");
        command.SetAction(result =>
        {
            if (CorpusFolder.Open(result.GetRequiredValue(corpus), streams.Error, EngineOptions.Of(result)) is not { } answerer) return ExitCode.BadInput;
            new ChatSession(answerer, LinesOf(streams), streams).Run();
            return ExitCode.Ok;
        });
        return command;
    }

    // The console of Windows recalls earlier lines itself; elsewhere nothing does.
    private static ILineReader LinesOf(CommandStreams streams)
    {
        if (!ChatSession.IsTyped(streams)) return new PlainLines(streams.Input, TextWriter.Null);
        return OperatingSystem.IsWindows() || Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb"
            ? new PlainLines(streams.Input, streams.Output)
            : new EditedLines(() => Console.ReadKey(intercept: true), streams.Output, () => Console.WindowWidth);
    }
}
