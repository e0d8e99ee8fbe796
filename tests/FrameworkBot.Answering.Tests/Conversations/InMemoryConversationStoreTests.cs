using FrameworkBot.Answering.Conversations;

namespace FrameworkBot.Answering.Tests.Conversations;

public sealed class InMemoryConversationStoreTests
{
    [Fact]
    public async Task What_was_never_kept_is_empty() => Assert.Same(Conversation.Empty, await LoadAsync(new InMemoryConversationStore(), "a"));

    [Fact]
    public async Task The_last_one_kept_under_an_id_is_loaded()
    {
        var store = new InMemoryConversationStore();
        await SaveAsync(store, "a", "b");
        var later = new Conversation { FocusEntity = "later" };
        await store.SaveAsync("a", later, CancellationToken.None);
        Assert.Same(later, await LoadAsync(store, "a"));
        Assert.Equal("b", (await LoadAsync(store, "b")).FocusEntity);
    }

    [Fact]
    public async Task Ids_that_differ_in_case_are_two()
    {
        var store = new InMemoryConversationStore();
        await SaveAsync(store, "a", "A");
        Assert.Equal("a", (await LoadAsync(store, "a")).FocusEntity);
    }

    [Fact]
    public async Task Beyond_its_capacity_the_one_not_used_for_longest_is_forgotten()
    {
        var store = new InMemoryConversationStore(capacity: 2);
        await SaveAsync(store, "a", "b", "c");
        Assert.Same(Conversation.Empty, await LoadAsync(store, "a"));
        Assert.Equal("c", (await LoadAsync(store, "c")).FocusEntity);
        Assert.Equal("b", (await LoadAsync(store, "b")).FocusEntity);
        await SaveAsync(store, "d");
        Assert.Same(Conversation.Empty, await LoadAsync(store, "c"));
        Assert.Equal("b", (await LoadAsync(store, "b")).FocusEntity);
    }

    [Fact]
    public async Task Keeping_one_again_makes_it_the_latest_and_takes_no_place()
    {
        var store = new InMemoryConversationStore(capacity: 2);
        await SaveAsync(store, "a", "b", "a", "c");
        Assert.Same(Conversation.Empty, await LoadAsync(store, "b"));
        Assert.Equal("a", (await LoadAsync(store, "a")).FocusEntity);
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
        Assert.NotEmpty((await answerer.AnswerAsync(new Turn("a", "source?"))).Citations);
        Assert.Empty((await answerer.AnswerAsync(new Turn("b", "source?"))).Citations);
    }

    private static ValueTask<Conversation> LoadAsync(InMemoryConversationStore store, string id) => store.LoadAsync(id, CancellationToken.None);

    private static async Task SaveAsync(InMemoryConversationStore store, params string[] ids)
    {
        foreach (var id in ids) await store.SaveAsync(id, new Conversation { FocusEntity = id }, CancellationToken.None);
    }
}
