using System.Globalization;
using System.Text;
using FrameworkBot.Answering.Conversations;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace FrameworkBot.BotBuilder.State;

/// <summary>
/// Keeps what parts of the SDK remember, such as dialogs and middleware, where the bot's conversations are kept. Items are JSON without
/// names of types, so that reading one makes nothing but data. Items with an ETag are written only over what was read.
/// </summary>
internal sealed class ConversationStorage(IConversationStore store) : IStorage
{
    private const string Prefix = "botbuilder/";
    private const string ETag = "eTag";
    private const string Any = "*";
    private const int Attempts = 20;

    private static readonly JsonSerializerSettings Settings = new() { DateParseHandling = DateParseHandling.None, MaxDepth = 128 };
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(Settings);

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            var kept = await store.LoadAsync(Prefix + key, cancellationToken);
            if (kept.Bytes.IsEmpty) continue;
            var item = JsonConvert.DeserializeObject<JObject>(Encoding.UTF8.GetString(kept.Bytes.Span), Settings)!;
            item[ETag] = Text(kept.Version);
            items[key] = item;
        }
        return items;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Somebody else has written an item since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var (key, value) in changes)
        {
            var item = JObject.FromObject(value, Serializer);
            var expected = value is IStoreItem known ? known.ETag : null;
            if (expected is "") throw new ArgumentException("An ETag must not be empty.", nameof(changes));
            item.Remove(ETag);
            await SaveAsync(key, Encoding.UTF8.GetBytes(item.ToString(Formatting.None)), expected is null or Any ? null : expected, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        foreach (var key in keys) await SaveAsync(key, default, null, cancellationToken);
    }

    private async Task SaveAsync(string key, ReadOnlyMemory<byte> bytes, string? expected, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var kept = await store.LoadAsync(Prefix + key, ct);
            if (expected is not null && expected != Text(kept.Version)) break;
            if (kept.Bytes.IsEmpty && bytes.IsEmpty) return;
            if (await store.TrySaveAsync(Prefix + key, kept with { Bytes = bytes }, [], ct)) return;
        }
        throw new InvalidOperationException("The item was written by somebody else since it was read.");
    }

    private static string Text(long version) => version.ToString(CultureInfo.InvariantCulture);
}
