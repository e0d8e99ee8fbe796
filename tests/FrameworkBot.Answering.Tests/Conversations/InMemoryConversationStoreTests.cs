using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

public sealed class InMemoryConversationStoreTests : ConversationStoreContract
{
    protected override Task<IConversationStore> OpenAsync() => Task.FromResult<IConversationStore>(new InMemoryConversationStore());

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
}
