using System.Text;
using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

public sealed class InMemoryConversationStoreTests
{
    [Theory, MemberData(nameof(ConversationStoreContract.Cases), MemberType = typeof(ConversationStoreContract))]
    public Task It_does_what_every_store_does(string name) => ConversationStoreContract.RunAsync(name, new InMemoryConversationStore());

    [Fact]
    public async Task Beyond_its_capacity_the_one_not_used_for_longest_is_forgotten()
    {
        var store = new InMemoryConversationStore(capacity: 2);
        foreach (var id in new[] { "a", "b", "c" }) await SaveAsync(store, id, id);
        Assert.Equal(StoredConversation.None, await LoadAsync(store, "a"));
        Assert.Equal("c", await TextAsync(store, "c"));
        Assert.Equal("b", await TextAsync(store, "b"));
        await SaveAsync(store, "d", "d");
        Assert.Equal(StoredConversation.None, await LoadAsync(store, "c"));
        Assert.Equal("b", await TextAsync(store, "b"));
    }

    [Fact]
    public async Task Keeping_one_again_makes_it_the_latest_and_takes_no_place()
    {
        var store = new InMemoryConversationStore(capacity: 2);
        foreach (var id in new[] { "a", "b", "a", "c" }) await SaveAsync(store, id, id);
        Assert.Equal(StoredConversation.None, await LoadAsync(store, "b"));
        Assert.Equal("a", await TextAsync(store, "a"));
    }

    [Fact]
    public async Task A_store_of_one_keeps_the_last()
    {
        var store = new InMemoryConversationStore(capacity: 1);
        foreach (var id in new[] { "a", "b", "b", "c" }) await SaveAsync(store, id, id);
        Assert.Equal(StoredConversation.None, await LoadAsync(store, "b"));
        Assert.Equal("c", await TextAsync(store, "c"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_store_holds_one_at_least(int capacity) => Assert.Throws<ArgumentOutOfRangeException>(() => new InMemoryConversationStore(capacity));

    [Fact]
    public async Task The_answerer_keeps_a_conversation_for_each_id()
    {
        var answerer = ShippedCorpus.NewAnswerer();
        await answerer.AnswerAsync(new Turn("a", "Which framework is best for mobile?"));
        Assert.NotEmpty((await answerer.AnswerAsync(new Turn("a", "source?"))).Answer.Citations);
        Assert.Empty((await answerer.AnswerAsync(new Turn("b", "source?"))).Answer.Citations);
    }

    private static ValueTask<StoredConversation> LoadAsync(InMemoryConversationStore store, string id) => store.LoadAsync(id, default);

    private static async Task<string> TextAsync(InMemoryConversationStore store, string id) => Encoding.UTF8.GetString((await LoadAsync(store, id)).Bytes.Span);

    private static async Task SaveAsync(InMemoryConversationStore store, string id, string text) =>
        Assert.True(await store.TrySaveAsync(id, new StoredConversation(Encoding.UTF8.GetBytes(text), (await LoadAsync(store, id)).Version), [], default));
}
