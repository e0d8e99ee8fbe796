namespace FrameworkBot.BotProtocol.DirectLine.Conversations;

/// <summary>How many replies the latest activities of a conversation have. Not safe for several threads at once.</summary>
internal sealed class SentReplies
{
    private const int Most = 100;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Queue<string> _oldestFirst = new();

    /// <summary>How many replies the activity has.</summary>
    public int CountTo(string id) => _counts.GetValueOrDefault(id);

    /// <summary>Counts a reply.</summary>
    public void Add(string replyTo)
    {
        if (_counts.TryAdd(replyTo, 1))
        {
            _oldestFirst.Enqueue(replyTo);
            if (_oldestFirst.Count > Most) _counts.Remove(_oldestFirst.Dequeue());
            return;
        }
        _counts[replyTo]++;
    }
}
