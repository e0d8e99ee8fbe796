using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using FrameworkBot.Answering.Answers;
using FrameworkBot.Answering.Answers.Decisions;
using FrameworkBot.Pages;
using FrameworkBot.State.Records;

namespace FrameworkBot.Chat;

/// <summary>
/// Decision records to be downloaded. The link has 256 random bits and is told in its conversation alone: nobody else can open it. They are
/// kept where state is kept, so that any replica gives them, also after a restart; without a store the latest of this process are.
/// </summary>
internal sealed class RecordDownloads(PublicAddress pages, IServiceProvider services)
{
    private const int MostInMemory = 1_000;
    private const int KeyBytes = 32;
    private readonly IRecordStore? _records = services.GetService<IRecordStore>();
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DecisionFile> _byKey = new(StringComparer.Ordinal);
    private readonly Queue<string> _inOrder = new();

    /// <summary>Keeps the record of an answer and gives its link; null for an answer without one.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="root">What the addresses of its corpus begin with.</param>
    /// <param name="people">Whose it is: it is deleted with what else is kept of them.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<string?> LinkToAsync(Answer answer, string root, IReadOnlyList<UInt128> people, CancellationToken ct)
    {
        if (answer.Parts.Select(part => part.Record).OfType<DecisionRecord>().FirstOrDefault() is not { } record) return null;
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(KeyBytes));
        var file = new DecisionFile(record.FileName, DecisionMarkdown.Write(record));
        if (_records is null) Remember(key, file);
        else await _records.TryPutAsync(KeyOf(key), JsonSerializer.SerializeToUtf8Bytes(file, DecisionFileJson.Default.DecisionFile), people, 0, null, ct);
        return pages.LinkToRecord(root, key);
    }

    /// <summary>The file under a key; null where it is not known, or forgotten.</summary>
    public async Task<DecisionFile?> FindAsync(string key, CancellationToken ct)
    {
        if (_records is not null)
            return await _records.FindAsync(KeyOf(key), ct) is { } kept ? JsonSerializer.Deserialize(kept.Value.Span, DecisionFileJson.Default.DecisionFile) : null;
        lock (_gate) return _byKey.GetValueOrDefault(key);
    }

    private static RecordKey KeyOf(string key) => RecordKey.Of(RecordKind.DecisionRecord, key);

    private void Remember(string key, DecisionFile file)
    {
        lock (_gate)
        {
            _byKey.Add(key, file);
            _inOrder.Enqueue(key);
            if (_inOrder.Count > MostInMemory) _byKey.Remove(_inOrder.Dequeue());
        }
    }
}

/// <summary>A decision record as a file.</summary>
/// <param name="Name">What the file is called.</param>
/// <param name="Text">What stands in it, in Markdown.</param>
internal sealed record DecisionFile([property: JsonPropertyName("n")] string Name, [property: JsonPropertyName("t")] string Text);

/// <summary>How that is kept.</summary>
[JsonSerializable(typeof(DecisionFile))]
internal sealed partial class DecisionFileJson : JsonSerializerContext;
