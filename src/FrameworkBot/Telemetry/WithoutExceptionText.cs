using OpenTelemetry;
using OpenTelemetry.Logs;

namespace FrameworkBot.Telemetry;

/// <summary>Leaves of an exception its type: its message may quote what a user typed.</summary>
internal sealed class WithoutExceptionText : BaseProcessor<LogRecord>
{
    /// <inheritdoc/>
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } exception) return;
        data.Attributes = [.. data.Attributes ?? [], new("exception.type", exception.GetType().FullName)];
        data.Exception = null;
    }
}
