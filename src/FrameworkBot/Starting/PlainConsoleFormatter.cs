using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace FrameworkBot.Starting;

/// <summary>
/// Log lines as sentences, with the level in front from warnings on. Of an exception the type and the stack are written and the
/// message is not, because it may quote what a user typed.
/// </summary>
internal sealed class PlainConsoleFormatter() : ConsoleFormatter(FormatterName)
{
    /// <summary>The name it is chosen by.</summary>
    public const string FormatterName = "plain";

    private const int HostingStartFailed = 11;

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        // A failed start is told by Start.
        if (logEntry.EventId.Id == HostingStartFailed && logEntry.Category == "Microsoft.Extensions.Hosting.Internal.Host") return;
        if (logEntry.LogLevel >= LogLevel.Warning) textWriter.Write(logEntry.LogLevel == LogLevel.Warning ? "Warning: " : "Error: ");
        textWriter.WriteLine(logEntry.Formatter(logEntry.State, null));
        for (var fault = logEntry.Exception; fault is not null; fault = fault.InnerException)
        {
            textWriter.WriteLine(fault.GetType().FullName);
            if (fault.StackTrace is { } stack) textWriter.WriteLine(stack);
        }
    }
}
