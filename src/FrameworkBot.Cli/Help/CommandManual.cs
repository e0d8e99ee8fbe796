using System.CommandLine.Parsing;

namespace FrameworkBot.Cli.Help;

/// <summary>What the help of a command tells beyond its options.</summary>
/// <param name="Examples">Whole command lines.</param>
/// <param name="ExitCodes">Each exit code with what it means.</param>
public sealed record CommandManual(IReadOnlyList<string> Examples, IReadOnlyList<(int Code, string Meaning)> ExitCodes)
{
    /// <summary>The words that lead to a command: "frameworkbot rank".</summary>
    public static string PathOf(CommandResult command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.Parent is CommandResult parent ? PathOf(parent) + " " + command.Command.Name : "frameworkbot";
    }
}
