using System.Globalization;
using System.Reflection;
using System.Text;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

/// <summary>What every store of conversations does: each public method without parameters is a case, run with a store of its own.</summary>
public sealed class ConversationStoreContract(IConversationStore store)
{
    /// <summary>The cases by name.</summary>
    public static TheoryData<string> Cases => [.. typeof(ConversationStoreContract).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Select(method => method.Name)];

    /// <summary>Runs a case with an empty store.</summary>
    public static Task RunAsync(string name, IConversationStore store) =>
        (Task)typeof(ConversationStoreContract).GetMethod(name)!.Invoke(new ConversationStoreContract(store), null)!;

    public async Task What_was_never_kept_is_nothing() => Assert.Equal(StoredConversation.None, await LoadAsync("a"));

    public async Task The_last_one_kept_under_an_id_is_loaded()
    {
        foreach (var (id, text) in new[] { ("a", "first"), ("b", "other"), ("a", "second") }) await SaveAsync(id, text);
        Assert.Equal("second", await TextAsync("a"));
        Assert.Equal("other", await TextAsync("b"));
        Assert.Equal(2, (await LoadAsync("a")).Version);
    }

    public async Task Ids_that_differ_are_two()
    {
        string[] ids = ["a", "A", "\u00e9", "e\u0301", "", " ", "a\0b", "a\0", new string('a', 1000), new string('a', 1001)];
        foreach (var id in ids) await SaveAsync(id, "text of " + id);
        foreach (var id in ids) Assert.Equal("text of " + id, await TextAsync(id));
    }

    public async Task Bytes_come_back_as_they_were()
    {
        foreach (var length in new[] { 0, 1, 7, 8, 9, 100_000 })
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            var id = length.ToString(CultureInfo.InvariantCulture);
            Assert.True(await store.TrySaveAsync(id, new StoredConversation(bytes, 0), [], default));
            Assert.Equal(bytes, (await LoadAsync(id)).Bytes.ToArray());
        }
    }

    public async Task What_somebody_else_saved_meanwhile_is_not_overwritten()
    {
        await SaveAsync("a", "first");
        var mine = await LoadAsync("a");
        await SaveAsync("a", "theirs");
        Assert.False(await TrySaveAsync("a", "mine", mine.Version));
        Assert.False(await TrySaveAsync("a", "mine", 0));
        Assert.False(await TrySaveAsync("a", "mine", 7));
        Assert.False(await TrySaveAsync("b", "mine", 7));
        Assert.Equal("theirs", await TextAsync("a"));
        Assert.Equal(StoredConversation.None, await LoadAsync("b"));
    }

    public async Task Of_many_at_once_each_save_counts()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var done = 0; done < 25;)
            {
                var stored = await LoadAsync("a");
                var count = stored.Bytes.IsEmpty ? 0 : int.Parse(Encoding.UTF8.GetString(stored.Bytes.Span), CultureInfo.InvariantCulture);
                if (await TrySaveAsync("a", (count + 1).ToString(CultureInfo.InvariantCulture), stored.Version)) done++;
            }
        })));
        Assert.Equal("200", await TextAsync("a"));
    }

    private ValueTask<StoredConversation> LoadAsync(string id) => store.LoadAsync(id, CancellationToken.None);

    private async Task<string> TextAsync(string id) => Encoding.UTF8.GetString((await LoadAsync(id)).Bytes.Span);

    private ValueTask<bool> TrySaveAsync(string id, string text, long version) =>
        store.TrySaveAsync(id, new StoredConversation(Encoding.UTF8.GetBytes(text), version), [], CancellationToken.None);

    // Saves over whatever is there.
    private async Task SaveAsync(string id, string text) => Assert.True(await TrySaveAsync(id, text, (await LoadAsync(id)).Version));
}
