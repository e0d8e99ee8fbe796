using System.Reflection;
using System.Text;
using FrameworkBot.State.Records;

namespace FrameworkBot.State.Tests.Records;

/// <summary>What every store of records does: each public method without parameters is a case, run with an open and empty store of its own.</summary>
internal sealed class RecordStoreContract(IRecordStore store, ManualClock clock)
{
    private static readonly RecordKey A = RecordKey.Of(RecordKind.Conversation, "a");
    private static readonly RecordKey B = RecordKey.Of(RecordKind.Conversation, "b");

    /// <summary>The cases by name.</summary>
    public static TheoryData<string> Cases => [.. typeof(RecordStoreContract).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    /// <summary>Runs a case.</summary>
    public static Task RunAsync(string name, IRecordStore store, ManualClock clock) =>
        (Task)typeof(RecordStoreContract).GetMethod(name)!.Invoke(new RecordStoreContract(store, clock), null)!;

    public async Task A_record_comes_back_with_all_that_belongs_to_it()
    {
        Assert.True(await PutAsync(A, "text", 0, 1, 2));
        var found = (await store.FindAsync(A, default))!;
        Assert.Equal("text", Text(found));
        Assert.Equal(1, found.Version);
        Assert.Equal(clock.Now, found.At);
        Assert.Equal([1, 2], found.People);
        Assert.Null(await store.FindAsync(B, default));
    }

    public async Task Kinds_are_apart()
    {
        var delivery = A with { Kind = RecordKind.Delivery };
        Assert.True(await PutAsync(A, "conversation", 0));
        Assert.Null(await store.FindAsync(delivery, default));
        Assert.True(await PutAsync(delivery, "delivery", 0));
        Assert.Equal("conversation", Text((await store.FindAsync(A, default))!));
    }

    public async Task Several_are_found_at_once_in_the_order_asked_for()
    {
        Assert.True(await PutAsync(A, "a", 0));
        Assert.True(await PutAsync(B, "b", 0));
        var found = await store.FindAsync([B, RecordKey.Of(RecordKind.Conversation, "c"), A, A], default);
        Assert.Equal(["b", null, "a", "a"], found.Select(record => record is null ? null : Text(record)));
        Assert.Empty(await store.FindAsync([], default));
    }

    public async Task Only_the_version_that_was_read_is_written_over()
    {
        Assert.False(await PutAsync(A, "too early", 1));
        Assert.True(await PutAsync(A, "first", 0));
        Assert.False(await PutAsync(A, "again", 0));
        Assert.True(await PutAsync(A, "second", 1));
        Assert.False(await PutAsync(A, "late", 1));
        var found = (await store.FindAsync(A, default))!;
        Assert.Equal(("second", 2L), (Text(found), found.Version));
    }

    public async Task People_are_added_and_those_who_spoke_longest_ago_are_left_out_beyond_a_number()
    {
        for (var i = 0; i < StoredRecord.MostPeople + 3; i++) Assert.True(await PutAsync(A, "text", i, (UInt128)(i + 1)));
        Assert.True(await PutAsync(A, "text", StoredRecord.MostPeople + 3, 10));
        var people = (await store.FindAsync(A, default))!.People;
        Assert.Equal(StoredRecord.MostPeople, people.Count);
        Assert.DoesNotContain((UInt128)3, people);
        Assert.Contains((UInt128)4, people);
        Assert.Contains((UInt128)10, people);
    }

    public async Task A_persons_records_are_found_and_nobody_elses()
    {
        Assert.True(await PutAsync(A, "a", 0, 1, 2));
        Assert.True(await PutAsync(B, "b", 0, 2));
        Assert.True(await PutAsync(B with { Kind = RecordKind.Delivery }, "d", 0, 1));
        Assert.Equal(["a", "d"], await TextsAsync([1]));
        Assert.Equal(["a", "b"], await TextsAsync([2]));
        Assert.Equal(["a", "b", "d"], await TextsAsync([1, 2]));
        Assert.Empty(await TextsAsync([3]));
        Assert.Equal(["a", "b", "d"], await TextsAsync(null));
    }

    public async Task What_was_deleted_is_gone_and_can_begin_anew()
    {
        Assert.True(await PutAsync(A, "a", 0, 1));
        Assert.True(await PutAsync(B, "b", 0));
        Assert.True(await store.DeleteAsync([A, RecordKey.Of(RecordKind.Delivery, "a")], default));
        Assert.False(await store.DeleteAsync([A], default));
        Assert.Null(await store.FindAsync(A, default));
        Assert.Empty(await TextsAsync([1]));
        Assert.Equal("b", Text((await store.FindAsync(B, default))!));
        Assert.True(await PutAsync(A, "anew", 0));
        Assert.Empty((await store.FindAsync(A, default))!.People);
    }

    public async Task What_was_not_written_for_some_time_can_be_deleted_kind_by_kind()
    {
        Assert.True(await PutAsync(A, "old", 0));
        Assert.True(await PutAsync(A with { Kind = RecordKind.Delivery }, "other kind", 0));
        Assert.True(await PutAsync(B, "written again", 0));
        clock.Now += TimeSpan.FromDays(30);
        Assert.True(await PutAsync(B, "new", 1));
        Assert.Equal(1, await store.DeleteBeforeAsync(RecordKind.Conversation, clock.Now - TimeSpan.FromDays(1), default));
        Assert.Equal(["new", "other kind"], await TextsAsync(null));
    }

    public async Task What_is_told_is_heard()
    {
        var heard = new TaskCompletionSource<UInt128>();
        store.Told += topic => heard.TrySetResult(topic);
        Assert.True(await store.TryPutAsync(A, "a"u8.ToArray(), [], 0, UInt128.MaxValue - 7, default));
        Assert.Equal(UInt128.MaxValue - 7, await heard.Task.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    public async Task This_process_runs_and_a_stranger_does_not()
    {
        Assert.True(await store.IsReachedAsync(default));
        Assert.True(await store.IsRunningAsync(store.Owner, default));
        Assert.False(await store.IsRunningAsync("2147483647", default));
        Assert.False(await store.IsRunningAsync("nobody", default));
    }

    private ValueTask<bool> PutAsync(RecordKey key, string text, long version, params UInt128[] people) =>
        store.TryPutAsync(key, Encoding.UTF8.GetBytes(text), people, version, null, default);

    private async Task<string[]> TextsAsync(UInt128[]? people)
    {
        var texts = new List<string>();
        await foreach (var (_, record) in store.ReadAsync(people, default)) texts.Add(Text(record));
        return [.. texts.Order(StringComparer.Ordinal)];
    }

    private static string Text(StoredRecord record) => Encoding.UTF8.GetString(record.Value.Span);
}
