using System.Diagnostics.CodeAnalysis;
using FrameworkBot.BotProtocol.Turns;

namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>
/// The latest activities of a conversation by the ids that their client gave them, so that one sent twice is taken once. Not safe for
/// several threads at once.
/// </summary>
internal sealed class SentActivities
{
    /// <summary>The longest id of a client that is remembered, in characters.</summary>
    public const int MaxIdLength = 200;

    /// <summary>The turn of an activity that another process took, or this one before it was started again.</summary>
    public static readonly Task<TurnOutcome> Elsewhere = Task.FromResult(new TurnOutcome(TurnResult.TakenOver));

    private const int Most = 50;

    private readonly Dictionary<string, (string Id, Task<TurnOutcome> Turn)> _byClientId = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>The id that the activity got when it first came, and its turn.</summary>
    public bool TryGet(string clientId, [NotNullWhen(true)] out string? id, [NotNullWhen(true)] out Task<TurnOutcome>? turn)
    {
        var isKnown = _byClientId.TryGetValue(clientId, out var sent);
        (id, turn) = sent;
        return isKnown;
    }

    /// <summary>Remembers an activity that another process took, unless it is known.</summary>
    public void SetElsewhere(string clientId, string id)
    {
        if (!_byClientId.ContainsKey(clientId)) Set(clientId, id, Elsewhere);
    }

    /// <summary>Remembers an activity, or another turn of one that is known.</summary>
    public void Set(string clientId, string id, Task<TurnOutcome> turn)
    {
        if (!_byClientId.ContainsKey(clientId)) _oldestFirst.Enqueue(clientId);
        _byClientId[clientId] = (id, turn);
        if (_oldestFirst.Count > Most) _byClientId.Remove(_oldestFirst.Dequeue());
    }
}
