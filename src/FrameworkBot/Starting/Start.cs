using System.Net.Sockets;
using FrameworkBot.State;
using Microsoft.Extensions.Options;

namespace FrameworkBot.Starting;

/// <summary>Runs a host and tells what keeps it from starting in plain lines.</summary>
internal static class Start
{
    private const int Stopped = 0;
    private const int BadInput = 2;

    /// <summary>The exit code: 0 after a stop that was asked for, 2 after a start that failed for a reason the operator can mend.</summary>
    public static async Task<int> RunAsync(Func<WebApplication> build, TextWriter error)
    {
        try
        {
            await using var app = build();
            await app.RunAsync();
            return Stopped;
        }
        catch (Exception fault) when (Problems(fault) is { } problems)
        {
            foreach (var problem in problems) await error.WriteLineAsync(problem);
            return BadInput;
        }
    }

    // What is not listed here is a fault of the program, and ends it with a stack trace.
    private static IEnumerable<string>? Problems(Exception fault) => fault switch
    {
        StartProblemException known => known.Problems,
        StateException state => [state.Message],
        OptionsValidationException invalid => invalid.Failures,
        InvalidDataException { InnerException: { } reason } unreadable => [unreadable.Message + " " + reason.Message],
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } mistyped => [mistyped.Message],
        IOException or SocketException => [fault.Message],
        _ => null,
    };
}
