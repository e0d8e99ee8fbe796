using System.Diagnostics.CodeAnalysis;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.Delivery;

/// <summary>
/// What was answered lately, bounded in time, number and bytes; the oldest goes first. Not safe for several threads at once.
/// </summary>
internal sealed class DeliveredActivities(BotProtocolOptions options, TimeProvider clock)
{
    private const int BytesPerEntry = 256;

    private readonly Dictionary<DeliveryKey, TurnOutcome> _outcomes = [];
    private readonly Queue<(DeliveryKey Key, long At, int Bytes)> _oldestFirst = new();
    private long _bytes;

    /// <summary>How many activities are remembered now.</summary>
    public int Count => _outcomes.Count;

    /// <summary>The outcome of an activity answered lately.</summary>
    public bool TryGet(DeliveryKey key, [NotNullWhen(true)] out TurnOutcome? outcome)
    {
        Forget();
        return _outcomes.TryGetValue(key, out outcome);
    }

    /// <summary>Remembers a success. The key must be new.</summary>
    public void Add(DeliveryKey key, TurnOutcome outcome)
    {
        var bytes = BytesPerEntry + key.Bytes + outcome.Body.Length;
        _outcomes.Add(key, outcome);
        _oldestFirst.Enqueue((key, clock.GetTimestamp(), bytes));
        _bytes += bytes;
        Forget();
    }

    private void Forget()
    {
        while (_oldestFirst.TryPeek(out var oldest)
            && (_outcomes.Count > options.RememberAtMost || _bytes > options.RememberBytes || clock.GetElapsedTime(oldest.At) >= options.RememberFor))
        {
            _oldestFirst.Dequeue();
            _outcomes.Remove(oldest.Key);
            _bytes -= oldest.Bytes;
        }
    }
}
