namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>
/// The activities of a conversation in order, as the JSON that clients get, each with a position that never changes. Bounded in number and
/// bytes; the oldest goes first, the newest always stays. Not safe for several threads at once.
/// </summary>
internal sealed class ActivityLog(int maxActivities, int maxBytes, long first = 0)
{
    private readonly List<byte[]> _activities = [];
    private long _first = first;

    /// <summary>The position that the next activity gets.</summary>
    public long End => _first + _activities.Count;

    /// <summary>The position of the oldest that is kept.</summary>
    public long First => _first;

    /// <summary>What the activities take, in bytes.</summary>
    public long Bytes { get; private set; }

    /// <summary>Adds an activity at <see cref="End"/>.</summary>
    public void Add(byte[] activity)
    {
        _activities.Add(activity);
        Bytes += activity.Length;
        var gone = 0;
        for (; gone < _activities.Count - 1 && (_activities.Count - gone > maxActivities || Bytes > maxBytes); gone++)
            Bytes -= _activities[gone].Length;
        _activities.RemoveRange(0, gone);
        _first += gone;
    }

    /// <summary>
    /// The activities from <paramref name="position"/> on, or from the oldest that is kept: at least one where there is one, at most as many as
    /// <paramref name="maxSetBytes"/> hold.
    /// </summary>
    public (IReadOnlyList<byte[]> Activities, long Next) From(long position, int maxSetBytes)
    {
        var at = Math.Clamp(position, _first, End);
        var bytes = 0;
        var found = new List<byte[]>();
        for (; at < End; at++)
        {
            var activity = _activities[(int)(at - _first)];
            bytes += activity.Length;
            if (found.Count > 0 && bytes > maxSetBytes) break;
            found.Add(activity);
        }
        return (found, at);
    }
}
