using System.Text;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>What every store of conversations does.</summary>
public abstract class ConversationStoreContract
{
    /// <summary>An empty store.</summary>
    protected abstract Task<IConversationStore> OpenAsync();

    [Fact]
    public async Task What_was_never_kept_is_nothing() => Assert.Equal(StoredConversation.None, await LoadAsync(await OpenAsync(), "a"));

    [Fact]
    public async Task The_last_one_kept_under_an_id_is_loaded()
    {
        var store = await OpenAsync();
        foreach (var (id, text) in new[] { ("a", "first"), ("b", "other"), ("a", "second") }) await SaveAsync(store, id, text);
        Assert.Equal("second", await TextAsync(store, "a"));
        Assert.Equal("other", await TextAsync(store, "b"));
        Assert.Equal(2, (await LoadAsync(store, "a")).Version);
    }

    [Theory]
    [InlineData("a", "A")]
    [InlineData("é", "e\u0301")]
    [InlineData("", " ")]
    [InlineData("a\0b", "a")]
    public async Task Ids_that_differ_are_two(string one, string other)
    {
        var store = await OpenAsync();
        await SaveAsync(store, one, "one");
        await SaveAsync(store, other, "other");
        Assert.Equal("one", await TextAsync(store, one));
        Assert.Equal("other", await TextAsync(store, other));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task Bytes_come_back_as_they_were(int length)
    {
        var store = await OpenAsync();
        var bytes = new byte[length];
        new Random(1).NextBytes(bytes);
        Assert.True(await store.TrySaveAsync("a", new StoredConversation(bytes, 0), [], default));
        Assert.Equal(bytes, (await LoadAsync(store, "a")).Bytes.ToArray());
    }

    [Fact]
    public async Task What_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        var store = await OpenAsync();
        await SaveAsync(store, "a", "first");
        var mine = await LoadAsync(store, "a");
        await SaveAsync(store, "a", "theirs");
        Assert.False(await TrySaveAsync(store, "a", "mine", mine.Version));
        Assert.False(await TrySaveAsync(store, "a", "mine", 0));
        Assert.False(await TrySaveAsync(store, "a", "mine", 7));
        Assert.False(await TrySaveAsync(store, "b", "mine", 7));
        Assert.Equal("theirs", await TextAsync(store, "a"));
        Assert.Equal(StoredConversation.None, await LoadAsync(store, "b"));
    }

    [Fact]
    public async Task Of_many_at_once_each_save_counts()
    {
        var store = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 25;)
            {
                var stored = await LoadAsync(store, "a");
                var count = stored.Bytes.IsEmpty ? 0 : int.Parse(Encoding.UTF8.GetString(stored.Bytes.Span), System.Globalization.CultureInfo.InvariantCulture);
                if (await TrySaveAsync(store, "a", (count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), stored.Version)) done++;
            }
        })));
        Assert.Equal("200", await TextAsync(store, "a"));
    }

    protected static ValueTask<StoredConversation> LoadAsync(IConversationStore store, string id) => store.LoadAsync(id, CancellationToken.None);

    protected static async Task<string> TextAsync(IConversationStore store, string id) => Encoding.UTF8.GetString((await LoadAsync(store, id)).Bytes.Span);

    protected static ValueTask<bool> TrySaveAsync(IConversationStore store, string id, string text, long version) =>
        store.TrySaveAsync(id, new StoredConversation(Encoding.UTF8.GetBytes(text), version), [], CancellationToken.None);

    /// <summary>Saves over whatever is there.</summary>
    protected static async Task SaveAsync(IConversationStore store, string id, string text) =>
        Assert.True(await TrySaveAsync(store, id, text, (await LoadAsync(store, id)).Version));
}
