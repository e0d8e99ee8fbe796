namespace FrameworkBot.State.Records;

/// <summary>Keeps records beyond the end of a process. Safe for several threads and, where it is shared, several processes at once.</summary>
public interface IRecordStore : IAsyncDisposable
{
    /// <summary>Whether other processes use the same records.</summary>
    bool IsShared { get; }

    /// <summary>The name of this process among those that use the records; it may change when a connection was lost.</summary>
    string Owner { get; }

    /// <summary>Called with the topic of a record that this or another process has written; from any thread.</summary>
    event Action<UInt128>? Told;

    /// <summary>Opens it, and brings what an earlier version left up to date.</summary>
    /// <exception cref="StateException">It cannot be used.</exception>
    Task OpenAsync(CancellationToken ct);

    /// <summary>Whether it can be reached now.</summary>
    Task<bool> IsReachedAsync(CancellationToken ct);

    /// <summary>Whether the process of that name still runs.</summary>
    Task<bool> IsRunningAsync(string owner, CancellationToken ct);

    /// <summary>The records of those keys, in their order; null where there is none.</summary>
    ValueTask<StoredRecord?[]> FindAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct);

    /// <summary>Writes a record in place of the version named; false, and nothing is written, where another one is there.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="value">Its bytes.</param>
    /// <param name="people">Keys of people to add to those it names.</param>
    /// <param name="version">The version that was read: 0 where there was none.</param>
    /// <param name="topic">What <see cref="Told"/> tells; null to tell nothing.</param>
    /// <param name="ct">Gives up.</param>
    ValueTask<bool> TryPutAsync(RecordKey key, ReadOnlyMemory<byte> value, IReadOnlyList<UInt128> people, long version, UInt128? topic, CancellationToken ct);

    /// <summary>Has <see cref="Told"/> tell something in every process that uses the records.</summary>
    Task TellAsync(UInt128 topic, CancellationToken ct);

    /// <summary>Deletes records; false where none of them was there.</summary>
    ValueTask<bool> DeleteAsync(IReadOnlyList<RecordKey> keys, CancellationToken ct);

    /// <summary>All records that name one of the people, or all there are.</summary>
    IAsyncEnumerable<(RecordKey Key, StoredRecord Record)> ReadAsync(IReadOnlyList<UInt128>? people, CancellationToken ct);

    /// <summary>Deletes records of a kind that were written before some time; how many.</summary>
    Task<int> DeleteBeforeAsync(RecordKind kind, DateTimeOffset time, CancellationToken ct);
}

/// <summary>What is the same for all stores.</summary>
public static class RecordStoreExtensions
{
    /// <summary>The record of a key; null where there is none.</summary>
    public static async ValueTask<StoredRecord?> FindAsync(this IRecordStore store, RecordKey key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        return (await store.FindAsync([key], ct))[0];
    }
}
