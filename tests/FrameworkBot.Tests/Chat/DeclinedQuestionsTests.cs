using System.Text.Json.Nodes;
using FrameworkBot.Answering.Feedback;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>Questions that the articles do not answer are stored only where a file is named, and what is stored names nobody.</summary>
public sealed class DeclinedQuestionsTests : IDisposable
{
    private readonly CorpusFolder _folder = new CorpusFolder().With("empty", "");

    private string Stored => Path.Combine(_folder.Path, "declined.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ADeclinedQuestion_IsStored_AndAnAnsweredOneIsNot()
    {
        await using var bot = await RunningHost.StartAsync($"--Feedback:DeclinedFile={Stored}");
        await bot.AskAsync("What is TFX?", "d1", "webchat");
        await bot.AskAsync("hello", "d1", "webchat");
        Assert.False(File.Exists(Stored));
        await bot.AskAsync("What is Zorblax?", "d1", "webchat");
        var declined = DeclinedFile.Parse(Assert.Single(await File.ReadAllLinesAsync(Stored)));
        Assert.Equal(("webchat", "What is Zorblax?"), (declined?.Channel, declined?.Declined));
    }

    [Fact]
    public async Task WhoAskedAndWhoWasMentioned_IsNotStored()
    {
        await using var bot = await RunningHost.StartAsync($"--Feedback:DeclinedFile={Stored}");
        await bot.AskAsync(Say.Message("<at>Bot</at> would <at>Jane Doe</at> say what is Zorblax?", "secret-conversation", "msteams", "secret-person").With("entities", JsonNode.Parse(
            """[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b1"}},{"type":"mention","text":"<at>Jane Doe</at>","mentioned":{"id":"secret-jane"}}]""")));
        var text = Assert.Single(await File.ReadAllLinesAsync(Stored));
        foreach (var name in (string[])["secret", "Jane", "Doe", "User"]) Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AFileThatCannotBeWritten_FailsNoTurn()
    {
        Directory.CreateDirectory(Stored);
        await using var bot = await RunningHost.StartAsync($"--Feedback:DeclinedFile={Stored}");
        Assert.Contains("Zorblax", (await bot.AskAsync("What is Zorblax?", "d2", "webchat")).Json.ToJsonString(), StringComparison.Ordinal);
    }
}
