namespace FrameworkBot.Cli.Tests;

/// <summary>What a run of the whole command line left behind.</summary>
public sealed record CommandRun(int Code, string Output, string Error)
{
    public string[] Lines => Output.Split('\n');

    /// <summary>Runs a command line in this process, with nothing to read.</summary>
    public static CommandRun Of(params string[] arguments) => Reading("", arguments);

    /// <summary>Runs a command line in this process.</summary>
    /// <param name="input">What standard input holds.</param>
    /// <param name="arguments">The command line.</param>
    public static CommandRun Reading(string input, params string[] arguments)
    {
        using var reader = new StringReader(input);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = FrameworkBotCommand.Run(arguments, new CommandStreams(reader, output, error, IsInputTerminal: false, IsOutputTerminal: false));
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command line on the corpus that ships with the bot.</summary>
    public static CommandRun OnShippedCorpus(params string[] arguments) => Of([.. arguments, "--corpus", ShippedCorpus.Folder]);
}
