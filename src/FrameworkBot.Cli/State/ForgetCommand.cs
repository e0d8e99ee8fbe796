using System.CommandLine;
using FrameworkBot.Cli.Help;
using FrameworkBot.State.Records;

namespace FrameworkBot.Cli.State;

/// <summary><c>frameworkbot forget</c>: deletes what is kept of a person.</summary>
internal static class ForgetCommand
{
    /// <summary>What its help tells beyond its options.</summary>
    public static CommandManual Manual { get; } = new(
        ["frameworkbot forget --state state/frameworkbot.log --channel emulator --person user-1", "frameworkbot forget --channel msteams --person 29:1abc"],
        [
            (ExitCode.Ok, "something was kept of the person, and is deleted"),
            (ExitCode.Negative, "nothing was kept of the person"),
            (ExitCode.BadInput, "the command line, the file or the database cannot be used"),
        ]);

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var source = new StateSource();
        var command = source.AddTo(new Command("forget", "Deletes the conversations that a person took part in, and says how many there were."));
        command.SetAction(result =>
        {
            if (source.PersonIn(result) is not { } person)
            {
                result.InvocationConfiguration.Error.WriteLine("Say who is to be forgotten: --channel and --person.");
                return ExitCode.BadInput;
            }
            return source.Use(result, async store => Tell(await store.ForgetAsync(person, CancellationToken.None), result.InvocationConfiguration.Output));
        });
        return command;
    }

    private static int Tell(IReadOnlyDictionary<RecordKind, int> counts, TextWriter output)
    {
        if (counts.Count == 0)
        {
            output.WriteLine("Nothing is kept of this person.");
            return ExitCode.Negative;
        }
        foreach (var (kind, count) in counts) output.WriteLine(FormattableString.Invariant($"Deleted: {count} {NameOf(kind)}{(count == 1 ? "" : "s")}."));
        return ExitCode.Ok;
    }

    private static string NameOf(RecordKind kind) => kind switch
    {
        RecordKind.Conversation => "conversation",
        RecordKind.DirectLineConversation => "Direct Line conversation",
        RecordKind.DirectLineActivity => "Direct Line message",
        RecordKind.DecisionRecord => "decision record",
        _ => "record",
    };
}
