using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotBuilder.State;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace FrameworkBot.BotBuilder.Tests.State;

public sealed class ConversationStorageTests
{
    private readonly ConversationStorage _storage = new(new InMemoryConversationStore());

    [Fact]
    public async Task WhatWasNeverWritten_IsNotThere()
    {
        Assert.Empty(await _storage.ReadAsync(["a", "b"]));
        await _storage.DeleteAsync(["a"]);
        Assert.Empty(await _storage.ReadAsync(["a"]));
    }

    [Fact]
    public async Task WhatWasWritten_IsRead_UntilItIsDeleted()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["a/é"] = new Note { Text = "2026-01-01T00:00:00Z" }, ["b"] = new Note { Text = "two" } });
        Assert.Equal(["a/é", "b"], (await _storage.ReadAsync(["a/é", "b", "c"])).Keys);
        Assert.Equal("2026-01-01T00:00:00Z", (await ReadAsync("a/é")).Text);
        Assert.Equal("two", (await ReadAsync("b")).Text);
        await _storage.DeleteAsync(["b"]);
        Assert.Equal(["a/é"], (await _storage.ReadAsync(["a/é", "b"])).Keys);
        await _storage.WriteAsync(new Dictionary<string, object> { ["b"] = new Note { Text = "again" } });
        Assert.Equal("again", (await ReadAsync("b")).Text);
    }

    [Fact]
    public async Task ItemThatSomebodyElseHasWritten_IsNotOverwritten_UnlessAsked()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = new Note { Text = "first", ETag = "*" } });
        var mine = await ReadAsync("a");
        var theirs = await ReadAsync("a");
        theirs.Text = "theirs";
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = theirs });

        mine.Text = "mine";
        await Assert.ThrowsAsync<InvalidOperationException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["a"] = mine }));
        Assert.Equal("theirs", (await ReadAsync("a")).Text);
        mine.ETag = "*";
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = mine });
        Assert.Equal("mine", (await ReadAsync("a")).Text);
        mine.ETag = "";
        await Assert.ThrowsAsync<ArgumentException>(() => _storage.WriteAsync(new Dictionary<string, object> { ["a"] = mine }));
    }

    [Fact]
    public async Task NameOfAType_IsDataLikeAnyOther()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["a"] = new JObject { ["$type"] = "System.IO.FileInfo, System.Private.CoreLib", ["x"] = 1 } });
        var read = Assert.IsType<JObject>((await _storage.ReadAsync(["a"]))["a"]);
        Assert.Equal(1, read.Value<int>("x"));
    }

    // As the SDK's own state does with items that come without the names of their types.
    private async Task<Note> ReadAsync(string key) => ((JObject)(await _storage.ReadAsync([key]))[key]).ToObject<Note>()!;

    public sealed class Note : IStoreItem
    {
        public string Text { get; set; } = "";

        public string? ETag { get; set; }
    }
}
