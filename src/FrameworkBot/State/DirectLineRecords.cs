using System.Text.Json;
using System.Text.Json.Serialization;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.DirectLine.Conversations;
using FrameworkBot.State.Records;

namespace FrameworkBot.State;

/// <summary>Conversations of Direct Line as records: one for the conversation, one for each activity under its position.</summary>
internal sealed class DirectLineRecords : IDirectLineStore
{
    private const int ReadAtOnce = 100;

    private readonly IRecordStore _records;

    public DirectLineRecords(IRecordStore records)
    {
        _records = records;
        records.Told += topic => Changed?.Invoke(topic == Forgetting.Topic ? null : topic);
    }

    /// <inheritdoc/>
    public event Action<UInt128?>? Changed;

    /// <inheritdoc/>
    public bool IsShared => _records.IsShared;

    /// <inheritdoc/>
    public UInt128 TopicOf(string id) => KeyOf(id).Hash;

    /// <inheritdoc/>
    public async Task<StoredDirectLine?> FindAsync(string id, CancellationToken ct)
    {
        if (await _records.FindAsync(KeyOf(id), ct) is not { } record || Read(record.Value) is not { } saved) return null;
        return new StoredDirectLine(saved.Endpoint ?? "", id, saved.User, saved.Channel, saved.First, record.At);
    }

    /// <inheritdoc/>
    public async Task SaveAsync(StoredDirectLine conversation, CancellationToken ct)
    {
        var saved = new SavedDirectLine(conversation.UserId, conversation.ChannelId, conversation.First, conversation.Endpoint.Length == 0 ? null : conversation.Endpoint);
        var value = JsonSerializer.SerializeToUtf8Bytes(saved, DirectLineRecordsJson.Default.SavedDirectLine);
        // Whoever was quicker has said the same.
        var version = (await _records.FindAsync(KeyOf(conversation.Id), ct))?.Version ?? 0;
        await _records.TryPutAsync(KeyOf(conversation.Id), value, PeopleOf(conversation), version, null, ct);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<byte[]>> ReadAsync(string id, long from, CancellationToken ct)
    {
        var found = await _records.FindAsync([.. Positions(from, from + ReadAtOnce).Select(position => KeyOf(id, position))], ct);
        return [.. found.TakeWhile(record => record is not null).Select(record => record!.Value.ToArray())];
    }

    /// <inheritdoc/>
    public async Task<bool> TryAddAsync(StoredDirectLine conversation, long position, byte[] activity, CancellationToken ct) =>
        await _records.TryPutAsync(KeyOf(conversation.Id, position), activity, PeopleOf(conversation), 0, TopicOf(conversation.Id), ct);

    /// <inheritdoc/>
    public async Task DropAsync(string id, long from, long to, CancellationToken ct) =>
        await _records.DeleteAsync([.. Positions(from, to).Select(position => KeyOf(id, position))], ct);

    private static IEnumerable<long> Positions(long from, long to)
    {
        for (var position = from; position < to; position++) yield return position;
    }

    private static UInt128[] PeopleOf(StoredDirectLine conversation) => [PersonKey.Of(conversation.ChannelId, conversation.UserId)];

    private static RecordKey KeyOf(string id) => RecordKey.Of(RecordKind.DirectLineConversation, "directline " + id);

    private static RecordKey KeyOf(string id, long position) => RecordKey.Of(RecordKind.DirectLineActivity, FormattableString.Invariant($"{position} {id}"));

    private static SavedDirectLine? Read(ReadOnlyMemory<byte> value)
    {
        try
        {
            return JsonSerializer.Deserialize(value.Span, DirectLineRecordsJson.Default.SavedDirectLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What is written of a conversation.</summary>
internal sealed record SavedDirectLine(
    [property: JsonPropertyName("u")] string User, [property: JsonPropertyName("c")] string Channel, [property: JsonPropertyName("f")] long First, [property: JsonPropertyName("e")] string? Endpoint = null);

/// <summary>How that is written.</summary>
[JsonSerializable(typeof(SavedDirectLine))]
internal sealed partial class DirectLineRecordsJson : JsonSerializerContext;
