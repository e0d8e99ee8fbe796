using System.CommandLine;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.State;
using FrameworkBot.State.Files;
using FrameworkBot.State.Postgres;
using FrameworkBot.State.Records;

namespace FrameworkBot.Cli.State;

/// <summary>The options that say where state is kept, and of whom.</summary>
internal sealed class StateSource
{
    private const string Variable = "State__Connection";

    /// <summary>The state file.</summary>
    public Option<string?> FileOption { get; } = new("--state") { Description = "The state file of the host (its setting State:Path); the host must not run.", HelpName = "file" };

    /// <summary>The connection string.</summary>
    public Option<string?> ConnectionOption { get; } = new("--connection") { Description = $"The connection string of the host's database; when not given, the environment variable {Variable}.", HelpName = "connection" };

    /// <summary>The channel.</summary>
    public Option<string?> ChannelOption { get; } = new("--channel") { Description = "The person's channel: msteams, webchat, directline, emulator …", HelpName = "channel" };

    /// <summary>The person.</summary>
    public Option<string?> PersonOption { get; } = new("--person") { Description = "The person's id in that channel, or in the company's directory.", HelpName = "id" };

    /// <summary>Adds the options to a command.</summary>
    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { FileOption, ConnectionOption, ChannelOption, PersonOption }) command.Add(option);
        return command;
    }

    /// <summary>The key of the person that was named; null where none was.</summary>
    public UInt128[]? PersonIn(ParseResult result) =>
        result.GetValue(PersonOption) is { Length: > 0 } person ? [PersonKey.Of(result.GetValue(ChannelOption) ?? "", person)] : null;

    /// <summary>Opens the store, runs what uses it, and closes it again; tells in one sentence what keeps it from that.</summary>
    public int Use(ParseResult result, Func<IRecordStore, Task<int>> use)
    {
        var error = result.InvocationConfiguration.Error;
        if (result.GetValue(PersonOption) is { Length: > 0 } && string.IsNullOrEmpty(result.GetValue(ChannelOption)))
        {
            error.WriteLine("Name the person's channel too: --channel msteams, for example.");
            return ExitCode.BadInput;
        }
        try
        {
            return UseAsync(result, use).GetAwaiter().GetResult();
        }
        catch (StateException fault)
        {
            error.WriteLine(fault.Message);
            return ExitCode.BadInput;
        }
    }

    private async Task<int> UseAsync(ParseResult result, Func<IRecordStore, Task<int>> use)
    {
        await using var store = Store(result);
        await store.OpenAsync(CancellationToken.None);
        return await use(store);
    }

    private IRecordStore Store(ParseResult result)
    {
        if (result.GetValue(FileOption) is { Length: > 0 } file)
        {
            return File.Exists(file)
                ? new FileRecordStore(Path.GetFullPath(file), new StateOptions { MaxMegabytes = int.MaxValue }, TimeProvider.System)
                : throw new StateException($"There is no file '{file}': name the one that State:Path names.");
        }
        var connection = result.GetValue(ConnectionOption) ?? Environment.GetEnvironmentVariable(Variable);
        return string.IsNullOrEmpty(connection)
            ? throw new StateException($"Say where the state is: --state FILE, --connection STRING, or the environment variable {Variable}.")
            : new PostgresRecordStore(connection, TimeProvider.System);
    }
}
