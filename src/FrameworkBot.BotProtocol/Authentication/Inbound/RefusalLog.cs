using Microsoft.Extensions.Logging;

namespace FrameworkBot.BotProtocol.Authentication.Inbound;

/// <summary>Tells the operator why requests are refused: each reason at most once a minute, so that strangers cannot fill the log.</summary>
internal sealed class RefusalLog(TimeProvider clock, ILogger<RefusalLog> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, (long ToldAt, int Untold)> _reasons = new(StringComparer.Ordinal);

    /// <summary>Tells a reason, or counts it.</summary>
    /// <param name="reason">One of a fixed set of sentences; never what a stranger sent.</param>
    public void Tell(string reason)
    {
        int untold;
        lock (_gate)
        {
            var known = _reasons.TryGetValue(reason, out var last);
            if (known && clock.GetElapsedTime(last.ToldAt) < Pause)
            {
                _reasons[reason] = last with { Untold = last.Untold + 1 };
                return;
            }
            untold = last.Untold;
            _reasons[reason] = (clock.GetTimestamp(), 0);
        }
        if (untold == 0) logger.LogWarning("A request was refused: {Reason}", reason);
        else logger.LogWarning("A request was refused, and {Untold} more before it for the same reason: {Reason}", untold, reason);
    }
}
