using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using FrameworkBot.Answering.Tests.Conversations;
using FrameworkBot.State.Conversations;
using FrameworkBot.State.Files;
using FrameworkBot.State.Records;
using FrameworkBot.State.Tests.Records;

namespace FrameworkBot.State.Tests.Files;

public sealed class FileRecordStoreTests : IDisposable
{
    private static readonly RecordKey A = RecordKey.Of(RecordKind.Conversation, "a");
    private static readonly RecordKey B = RecordKey.Of(RecordKind.Conversation, "b");

    private readonly TempFolder _folder = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _folder.Dispose();

    [Theory, MemberData(nameof(RecordStoreContract.Cases), MemberType = typeof(RecordStoreContract))]
    public async Task It_does_what_every_store_does(string name)
    {
        await using var store = await OpenAsync();
        await RecordStoreContract.RunAsync(name, store, _clock);
    }

    [Theory, MemberData(nameof(ConversationStoreContract.Cases), MemberType = typeof(ConversationStoreContract))]
    public async Task It_keeps_conversations_as_every_store_does(string name)
    {
        await using var store = await OpenAsync();
        await ConversationStoreContract.RunAsync(name, new RecordedConversations(store));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    public async Task What_was_written_is_there_after_it_was_opened_again(int flushMilliseconds)
    {
        await using (var store = await OpenAsync(new StateOptions { FlushMilliseconds = flushMilliseconds }))
        {
            await PutAsync(store, A, "a", 0, 1);
            await PutAsync(store, B, "b", 0);
            await PutAsync(store, A, "again", 1, 2);
            await store.DeleteAsync([B], default);
        }
        await using var opened = await OpenAsync();
        var found = (await opened.FindAsync(A, default))!;
        Assert.Equal(("again", 2L, _clock.Now), (Text(found), found.Version, found.At));
        Assert.Equal([1, 2], found.People);
        Assert.Null(await opened.FindAsync(B, default));
        Assert.Equal(0, opened.Dropped);
    }

    [Fact]
    public async Task Wherever_a_process_ended_within_its_last_entry_all_entries_before_are_there()
    {
        await WriteAsync("first", "second");
        var whole = await File.ReadAllBytesAsync(_folder.File());
        await WriteAsync("first", "second", "third");
        var longer = await File.ReadAllBytesAsync(_folder.File());
        for (var length = whole.Length; length <= longer.Length; length++)
        {
            await File.WriteAllBytesAsync(_folder.File(), longer[..length]);
            await using var store = await OpenAsync();
            Assert.Equal(length == longer.Length ? "third" : "second", Text((await store.FindAsync(A, default))!));
            Assert.Equal(length == longer.Length ? 0 : length - whole.Length, store.Dropped);
            await PutAsync(store, A, "after", length == longer.Length ? 3 : 2);
            Assert.Equal("after", Text((await store.FindAsync(A, default))!));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(255)]
    public async Task What_a_power_cut_left_of_the_last_entry_is_dropped(byte left)
    {
        await WriteAsync("first", "second");
        var whole = await File.ReadAllBytesAsync(_folder.File());
        await WriteAsync("first", "second", "third");
        var bytes = await File.ReadAllBytesAsync(_folder.File());
        bytes.AsSpan(whole.Length).Fill(left);
        await File.WriteAllBytesAsync(_folder.File(), bytes);
        await using (var store = await OpenAsync())
        {
            Assert.Equal("second", Text((await store.FindAsync(A, default))!));
            Assert.Equal(bytes.Length - whole.Length, store.Dropped);
        }
        Assert.Equal(whole, await File.ReadAllBytesAsync(_folder.File()));
    }

    [Fact]
    public async Task A_bit_that_changed_before_the_last_entry_is_told_and_the_file_is_left_as_it_is()
    {
        await WriteAsync("first", "second");
        var bytes = await File.ReadAllBytesAsync(_folder.File());
        for (var at = LogHeaderLength; at < bytes.Length / 2; at += 3)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            await File.WriteAllBytesAsync(_folder.File(), damaged);
            var told = await Assert.ThrowsAsync<StateException>(() => OpenAsync());
            Assert.Contains($"is damaged at byte {LogHeaderLength}", told.Message, StringComparison.Ordinal);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(_folder.File()));
        }
    }

    [Theory]
    [InlineData("Dear diary,\nthis is no log.\n", "is no state file")]
    [InlineData("x", "is no state file")]
    [InlineData("FrameworkBot state 2\nwhatever", "another version")]
    public async Task A_foreign_file_is_named_and_left_as_it_is(string text, string said)
    {
        await File.WriteAllTextAsync(_folder.File(), text);
        var told = await Assert.ThrowsAsync<StateException>(() => OpenAsync());
        Assert.Contains(said, told.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.File(), told.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(_folder.File()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Framew")]
    public async Task A_file_whose_first_line_was_not_written_to_its_end_begins_anew(string text)
    {
        await File.WriteAllTextAsync(_folder.File(), text);
        await using var store = await OpenAsync();
        await PutAsync(store, A, "a", 0);
        Assert.Equal("a", Text((await store.FindAsync(A, default))!));
    }

    [Fact]
    public async Task A_folder_in_its_place_is_told()
    {
        Directory.CreateDirectory(_folder.File());
        Assert.Contains("cannot be used", (await Assert.ThrowsAsync<StateException>(() => OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_processes_cannot_have_one_file()
    {
        await using var first = await OpenAsync();
        Assert.Contains("in use by another process", (await Assert.ThrowsAsync<StateException>(() => OpenAsync())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_file_stays_small_however_often_something_is_written_over()
    {
        var text = new string('x', 10_000);
        await using (var store = await OpenAsync())
        {
            await PutAsync(store, B, "b", 0, 5);
            for (var i = 0; i < 1000; i++) await PutAsync(store, A, text + i, i);
        }
        Assert.InRange(new FileInfo(_folder.File()).Length, 10_000, 3 * 1024 * 1024);
        await using var opened = await OpenAsync();
        Assert.Equal(text + 999, Text((await opened.FindAsync(A, default))!));
        Assert.Equal([5], (await opened.FindAsync(B, default))!.People);
    }

    [Fact]
    public async Task Beyond_its_size_the_oldest_is_forgotten()
    {
        var text = new string('x', 10_000);
        await using var store = await OpenAsync(new StateOptions { MaxMegabytes = 1 });
        for (var i = 0; i < 300; i++) await PutAsync(store, RecordKey.Of(RecordKind.Conversation, $"{i}"), text, 0);
        Assert.Null(await store.FindAsync(RecordKey.Of(RecordKind.Conversation, "0"), default));
        Assert.NotNull(await store.FindAsync(RecordKey.Of(RecordKind.Conversation, "299"), default));
        Assert.InRange(new FileInfo(_folder.File()).Length, 500_000, 3 * 1024 * 1024);
    }

    [Fact]
    public async Task A_compaction_that_did_not_come_to_its_end_is_forgotten()
    {
        await WriteAsync("first");
        await File.WriteAllTextAsync(_folder.File() + ".new", "FrameworkBot state 1\nhalf");
        await using var store = await OpenAsync();
        Assert.Equal("first", Text((await store.FindAsync(A, default))!));
        Assert.False(File.Exists(_folder.File() + ".new"));
    }

    [Fact]
    public async Task Only_this_user_can_read_it()
    {
        await WriteAsync("first");
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.File()));
    }

    [Fact]
    public async Task What_version_1_wrote_is_read()
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Files", "Kept", "state.v1.log"), _folder.File());
        await using var store = await OpenAsync();
        var found = (await store.FindAsync(A, default))!;
        Assert.Equal(("""{"v":1,"t":"1"}""", 2L), (Text(found), found.Version));
        Assert.Equal([7, 8], found.People);
        Assert.Null(await store.FindAsync(B, default));
        Assert.Equal("delivered", Text((await store.FindAsync(A with { Kind = RecordKind.Delivery }, default))!));
    }

    [Fact]
    public async Task An_entry_of_an_impossible_time_is_damage()
    {
        await WriteAsync("first");
        var bytes = await File.ReadAllBytesAsync(_folder.File());
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(LogHeaderLength + 8 + 26), long.MaxValue);
        var checksum = ~bytes[(LogHeaderLength + 8)..].Aggregate(uint.MaxValue, BitOperations.Crc32C);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(LogHeaderLength + 4), checksum);
        await File.WriteAllBytesAsync(_folder.File(), bytes);
        await using var store = await OpenAsync();
        Assert.Null(await store.FindAsync(A, default));
    }

    private const int LogHeaderLength = 21;

    private async Task WriteAsync(params string[] texts)
    {
        File.Delete(_folder.File());
        await using var store = await OpenAsync();
        for (var i = 0; i < texts.Length; i++) await PutAsync(store, A, texts[i], i);
    }

    private async Task<FileRecordStore> OpenAsync(StateOptions? options = null)
    {
        var store = new FileRecordStore(_folder.File(), options ?? new StateOptions(), _clock);
        try
        {
            await store.OpenAsync(default);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    private static async Task PutAsync(FileRecordStore store, RecordKey key, string text, long version, params UInt128[] people) =>
        Assert.True(await store.TryPutAsync(key, Encoding.UTF8.GetBytes(text), people, version, null, default));

    private static string Text(StoredRecord record) => Encoding.UTF8.GetString(record.Value.Span);
}
