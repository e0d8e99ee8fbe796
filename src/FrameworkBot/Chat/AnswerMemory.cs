using Microsoft.Extensions.Options;

namespace FrameworkBot.Chat;

/// <summary>The latest answers of this process by their ids; of more than a limit the earliest are forgotten.</summary>
internal sealed class AnswerMemory(IOptions<ChatOptions> options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RememberedAnswer> _byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _latest = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Conversation, string Activity), string> _byActivity = [];
    private readonly Queue<string> _inOrder = new();

    /// <summary>Remembers an answer; under an id already known it takes the place of the other.</summary>
    public void Add(string id, RememberedAnswer answer)
    {
        lock (_gate)
        {
            if (!_byId.ContainsKey(id)) _inOrder.Enqueue(id);
            _byId[id] = answer;
            _latest[answer.ConversationKey] = id;
            while (_inOrder.Count > options.Value.MaxAnswers) Forget(_inOrder.Dequeue());
        }
    }

    /// <summary>An answer of this conversation; null where it is forgotten, or belongs to another conversation.</summary>
    public RememberedAnswer? Find(string id, string conversationKey)
    {
        lock (_gate) return _byId.TryGetValue(id, out var answer) && answer.ConversationKey == conversationKey ? answer : null;
    }

    /// <summary>Remembers which activity an answer was sent in; the answer must be remembered.</summary>
    public void SentAs(string activityId, string id)
    {
        lock (_gate)
        {
            if (!_byId.TryGetValue(id, out var answer) || answer.ActivityId is not null) return;
            _byId[id] = answer with { ActivityId = activityId };
            _byActivity[(answer.ConversationKey, activityId)] = id;
        }
    }

    /// <summary>The answer of this conversation that was sent in an activity; null where it is forgotten.</summary>
    public RememberedAnswer? SentIn(string activityId, string conversationKey)
    {
        lock (_gate) return _byActivity.TryGetValue((conversationKey, activityId), out var id) ? _byId[id] : null;
    }

    /// <summary>The last answer of this conversation; null where it is forgotten.</summary>
    public RememberedAnswer? Latest(string conversationKey)
    {
        lock (_gate) return _latest.TryGetValue(conversationKey, out var id) ? _byId[id] : null;
    }

    /// <summary>Forgets all answers.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            while (_inOrder.TryDequeue(out var id)) Forget(id);
        }
    }

    private void Forget(string id)
    {
        _byId.Remove(id, out var answer);
        if (answer!.ActivityId is { } activity) _byActivity.Remove((answer.ConversationKey, activity));
        if (_latest.TryGetValue(answer.ConversationKey, out var last) && last == id) _latest.Remove(answer.ConversationKey);
    }
}
