using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace FrameworkBot.Cli.Help;

/// <summary>The manuals of all commands, shown below the standard help of each.</summary>
public sealed class CommandManuals
{
    private readonly Dictionary<Command, CommandManual> _manuals = [];

    /// <summary>Adds the manual of a command and returns the command.</summary>
    public Command Add(Command command, CommandManual manual)
    {
        _manuals.Add(command, manual);
        return command;
    }

    /// <summary>Lets <c>--help</c> of a root command and its subcommands show the manuals.</summary>
    public void ShowIn(RootCommand root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var option = root.Options.OfType<HelpOption>().Single();
        option.Description = "Show this help.";
        option.Action = new HelpWithManual((SynchronousCommandLineAction)option.Action!, _manuals);
        root.Options.OfType<VersionOption>().Single().Description = "Show the version.";
    }

    private sealed class HelpWithManual(SynchronousCommandLineAction standard, Dictionary<Command, CommandManual> manuals) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            standard.Invoke(parseResult);
            if (manuals.TryGetValue(parseResult.CommandResult.Command, out var manual)) Write(parseResult.InvocationConfiguration.Output, manual);
            return ExitCode.Ok;
        }

        private static void Write(TextWriter output, CommandManual manual)
        {
            output.WriteLine("Examples:");
            foreach (var example in manual.Examples) output.WriteLine("  " + example);
            output.WriteLine();
            output.WriteLine("Exit codes:");
            foreach (var (code, meaning) in manual.ExitCodes) output.WriteLine(FormattableString.Invariant($"  {code}  {meaning}"));
            output.WriteLine();
        }
    }
}
