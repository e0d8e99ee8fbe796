using System.Buffers.Text;
using System.Security.Cryptography;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Decisions;
using FrameworkBot.Pages;

namespace FrameworkBot.Chat;

/// <summary>
/// The latest decision records of this process, to be downloaded. The link has 256 random bits and is told in its conversation alone: nobody
/// else can open it.
/// </summary>
internal sealed class RecordDownloads(PublicAddress pages)
{
    private const int MostRecords = 1_000;
    private const int KeyBytes = 32;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DecisionRecord> _byKey = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();

    /// <summary>Keeps the record of an answer and gives its link; null for an answer without one.</summary>
    public string? LinkTo(Answer answer)
    {
        if (answer.Parts.Select(part => part.Record).OfType<DecisionRecord>().FirstOrDefault() is not { } record) return null;
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        lock (_gate)
        {
            _byKey.Add(key, record);
            _inOrder.Enqueue(key);
            if (_inOrder.Count > MostRecords) _byKey.Remove(_inOrder.Dequeue());
        }
        return pages.LinkToRecord(key);
    }

    /// <summary>The file under a key; null where it is not known, or forgotten.</summary>
    public DecisionRecord? Find(string key)
    {
        lock (_gate) return _byKey.GetValueOrDefault(key);
    }
}
