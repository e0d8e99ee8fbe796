using System.Globalization;
using System.Text.Json.Nodes;
using FrameworkBot.Corpora.Reloading;
using FrameworkBot.Tests.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FrameworkBot.Tests.Corpora;

public sealed class ReloadTests
{
    [Theory]
    [InlineData("in place")]
    [InlineData("by a name taken over")]
    [InlineData("by another folder of articles")]
    [InlineData("by another corpus folder")]
    [InlineData("by removing and making")]
    public async Task Edit_HoweverWritten_CountsInTheNextAnswer(string written)
    {
        using var folder = EditedCorpus.Create(2009);
        await using var bot = await RunningHost.StartAsync("--corpus", folder.Path);
        Assert.Contains(" in 2009.", (await bot.AskAsync(EditedCorpus.Question, "c1")).Text, StringComparison.Ordinal);
        // The second edit too: a folder may have been exchanged by the first.
        foreach (var year in new[] { 2010, 2011 })
        {
            Write(folder, EditedCorpus.Text(year), written);
            var edited = string.Create(CultureInfo.InvariantCulture, $" in {year}.");
            await Wait.UntilAsync(() => bot.Corpus.Sentences.Any(sentence => sentence.Text.EndsWith(edited, StringComparison.Ordinal)));
            Assert.Contains(edited, (await bot.AskAsync(EditedCorpus.Question, "c1")).Text, StringComparison.Ordinal);
            Assert.Contains(edited, await bot.PageAsync("/articles/choosing-a-database"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task BrokenEdit_KeepsTheLastGoodCorpus_AndIsToldInLogAndHealth_UntilItIsMended()
    {
        using var folder = EditedCorpus.Create(2009);
        using var log = new LogRecorder();
        await using var bot = await RunningHost.StartAsync("--corpus", folder.Path);
        bot.Service<ILoggerFactory>().AddProvider(log);
        var rules = folder.Read("rules.yaml");
        folder.With("rules.yaml", "rules:\n  - {when: [x], name: redis, strength: recommends, article: choosing-a-database, quote: nothing}\n");
        await Wait.UntilAsync(() => bot.Served.Problems.Count > 0);
        Assert.Contains(" in 2009.", (await bot.AskAsync(EditedCorpus.Question, "c1")).Text, StringComparison.Ordinal);

        var problem = bot.Served.Problems[0].ToString();
        Assert.StartsWith("rules.yaml:2: ", problem, StringComparison.Ordinal);
        var health = JsonNode.Parse(await bot.PageAsync("/health"))!;
        Assert.Equal("stale", health["status"]!.GetValue<string>());
        Assert.Equal(problem, health["corpus"]!["problems"]![0]!.GetValue<string>());
        await Wait.UntilAsync(() => log.Text.Contains("Warning " + problem, StringComparison.Ordinal));

        folder.With("rules.yaml", rules);
        await Wait.UntilAsync(() => bot.Served.Problems.Count == 0);
        health = JsonNode.Parse(await bot.PageAsync("/health"))!;
        Assert.Equal("ok", health["status"]!.GetValue<string>());
        Assert.Null(health["corpus"]!["problems"]);
    }

    [Fact]
    public async Task FolderTakenAway_KeepsTheCorpus_AndHealthNamesNoPathOfTheMachine()
    {
        using var folder = EditedCorpus.Create(2009);
        await using var bot = await RunningHost.StartAsync("--corpus", folder.Path);
        Directory.Move(Path.Combine(folder.Path, "articles"), Path.Combine(folder.Path, "away"));
        await Wait.UntilAsync(() => bot.Served.Problems.Count > 0);
        Assert.Contains(" in 2009.", (await bot.AskAsync(EditedCorpus.Question, "c1")).Text, StringComparison.Ordinal);
        var health = await bot.PageAsync("/health");
        Assert.Contains("articles: there is no such folder", health, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, health, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_GoOnOverAnEdit()
    {
        using var folder = EditedCorpus.Create(2009);
        await using var bot = await RunningHost.StartAsync("--corpus", folder.Path);
        await bot.AskAsync(EditedCorpus.Question, "c1");
        var before = bot.Corpus;
        // Sentences are numbered anew by it.
        folder.With("articles/before.md", "---\nid: before\ntitle: Before\n---\n\nBefore databases there were cards.\n");
        await Wait.UntilAsync(() => bot.Corpus != before);
        Assert.Contains("Raasveldt", (await bot.AskAsync("and DuckDB?", "c1")).Text, StringComparison.Ordinal);
        before = bot.Corpus;
        // A name that the conversation was about is known no more.
        folder.With("domain.yaml", folder.Read("domain.yaml").Replace("id: sqlite,", "id: sqlite3,", StringComparison.Ordinal)).With("rules.yaml", "rules: []\n");
        await Wait.UntilAsync(() => bot.Corpus.Rules.Count == 0 && bot.Corpus.Domain.Entities.Any(entity => entity.Id == "sqlite3"));
        Assert.Contains("Raasveldt", (await bot.AskAsync("source?", "c1")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", false)]
    [InlineData("false", true)]
    public async Task Reloading_IsSwitchedOffByASetting(string setting, bool isOver)
    {
        using var folder = EditedCorpus.Create(2009);
        await using var bot = await RunningHost.StartAsync("--corpus", folder.Path, "--Corpus:Reload=" + setting);
        var reloading = Assert.Single(bot.Service<IEnumerable<IHostedService>>().OfType<CorpusReloading>());
        Assert.Equal(isOver, reloading.ExecuteTask!.IsCompletedSuccessfully);
    }

    private static void Write(CorpusFolder folder, string text, string written)
    {
        string path = Path.Combine(folder.Path, EditedCorpus.Article), articles = Path.Combine(folder.Path, "articles");
        switch (written)
        {
            case "in place":
                File.WriteAllText(path, text);
                break;
            case "by a name taken over":
                File.WriteAllText(path + ".tmp", text);
                File.Move(path + ".tmp", path, overwrite: true);
                break;
            case "by removing and making":
                File.Delete(path);
                File.WriteAllText(path, text);
                break;
            case "by another folder of articles":
                Directory.CreateDirectory(articles + ".new");
                foreach (var file in Directory.GetFiles(articles)) File.Copy(file, Path.Combine(articles + ".new", Path.GetFileName(file)));
                File.WriteAllText(Path.Combine(articles + ".new", Path.GetFileName(path)), text);
                Directory.Delete(articles, recursive: true);
                Directory.Move(articles + ".new", articles);
                break;
            default:
                using (var other = EditedCorpus.Create(2009).With(EditedCorpus.Article, text))
                {
                    Directory.Move(folder.Path, folder.Path + ".old");
                    Directory.Move(other.Path, folder.Path);
                    Directory.Delete(folder.Path + ".old", recursive: true);
                    Directory.CreateDirectory(other.Path);
                }
                break;
        }
    }
}
