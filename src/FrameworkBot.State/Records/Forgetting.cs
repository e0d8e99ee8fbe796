namespace FrameworkBot.State.Records;

/// <summary>Deletes what is kept of a person.</summary>
public static class Forgetting
{
    /// <summary>What is told when it was done: whoever holds copies of records lets go of them.</summary>
    public static UInt128 Topic => 0;

    /// <summary>Deletes all records that name one of the keys; how many there were of each kind.</summary>
    public static async Task<IReadOnlyDictionary<RecordKind, int>> ForgetAsync(this IRecordStore store, IReadOnlyList<UInt128> people, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(store);
        var counts = new SortedDictionary<RecordKind, int>();
        var keys = new List<RecordKey>();
        await foreach (var (key, _) in store.ReadAsync(people, ct)) keys.Add(key);
        foreach (var some in keys.Chunk(500))
        {
            await store.DeleteAsync(some, ct);
            foreach (var key in some) counts[key.Kind] = counts.GetValueOrDefault(key.Kind) + 1;
        }
        await store.TellAsync(Topic, ct);
        return counts;
    }
}
