using System.Diagnostics.CodeAnalysis;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>
/// What became of activities lately, bounded in time, number and bytes; the oldest goes first. Not safe for several threads at once.
/// </summary>
internal sealed class DeliveredActivities(BotProtocolOptions options, TimeProvider clock)
{
    private const int BytesPerEntry = 96;

    private readonly Dictionary<DeliveryKey, (TurnOutcome Outcome, long Number)> _outcomes = [];
    private readonly Queue<(DeliveryKey Key, long Number, long At, int Bytes)> _oldestFirst = new();
    private long _bytes;
    private long _number;

    /// <summary>How many activities are remembered now.</summary>
    public int Count => _outcomes.Count;

    /// <summary>The outcome of an activity delivered lately.</summary>
    public bool TryGet(DeliveryKey key, [NotNullWhen(true)] out TurnOutcome? outcome)
    {
        Forget();
        outcome = _outcomes.TryGetValue(key, out var known) ? known.Outcome : null;
        return outcome is not null;
    }

    /// <summary>Remembers an outcome, in place of what was known of the activity.</summary>
    public void Set(DeliveryKey key, TurnOutcome outcome)
    {
        var bytes = BytesPerEntry + outcome.Body.Length + (outcome.Rest?.CountBytes() ?? 0);
        _outcomes[key] = (outcome, ++_number);
        _oldestFirst.Enqueue((key, _number, clock.GetTimestamp(), bytes));
        _bytes += bytes;
        Forget();
    }

    private void Forget()
    {
        while (_oldestFirst.TryPeek(out var oldest)
            && (_oldestFirst.Count > options.RememberAtMost || _bytes > options.RememberBytes || clock.GetElapsedTime(oldest.At) >= options.RememberFor))
        {
            _oldestFirst.Dequeue();
            if (_outcomes.TryGetValue(oldest.Key, out var known) && known.Number == oldest.Number) _outcomes.Remove(oldest.Key);
            _bytes -= oldest.Bytes;
        }
    }
}
