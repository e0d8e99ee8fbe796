using System.Net;
using System.Text.RegularExpressions;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.State.Records;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>A decision record leaves the bot as a file.</summary>
public sealed partial class DecisionRecordTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task WebChat_GetsALink_ThatDownloadsTheFile()
    {
        var reply = await _bot.AskAsync("Write a decision record for beginners", "record");
        var link = Link().Match(reply.Text).Value;
        using var client = new HttpClient();
        Assert.StartsWith($"{_bot.Url}/decision-records/", link, StringComparison.Ordinal);
        using var response = await client.GetAsync(new Uri(link));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(".md", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var file = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("---\nstatus: proposed\n", file, StringComparison.Ordinal);
        Assert.Contains("## Decision Outcome", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAFurtherCorpus_TheLinkLeadsBelowItsName()
    {
        await using var bot = await RunningHost.StartAsync("--Corpora:0:Name=databases", "--Corpora:0:Title=Databases", "--Corpora:0:Path=" + Repository.PathOf("tests/Corpora/databases"));
        var reply = await bot.AskAsync("Write a decision record for caching", "record", channel: "webchat", root: "/corpora/databases");
        var link = Link().Match(reply.Text).Value;
        Assert.StartsWith($"{bot.Url}/corpora/databases/decision-records/", link, StringComparison.Ordinal);
        Assert.Contains("## Decision Outcome", await bot.PageAsync(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheLink_OpensAfterARestart_UntilThePersonIsForgotten()
    {
        using var folder = new TempFolder();
        string[] inFile = ["--State:Store=File", $"--State:Path={folder.File()}"];
        string path;
        await using (var before = await RunningHost.StartAsync(inFile))
            path = new Uri(Link().Match((await before.AskAsync("Write a decision record for beginners", "record", from: "u7")).Text).Value).AbsolutePath;
        await using var after = await RunningHost.StartAsync(inFile);
        Assert.Contains("## Decision Outcome", await after.PageAsync(path), StringComparison.Ordinal);
        var forgotten = await after.Service<IRecordStore>().ForgetAsync([PersonKey.Of("emulator", "u7")], default);
        Assert.Equal(1, forgotten[RecordKind.DecisionRecord]);
        using var response = await after.Client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task ALinkThatNobodyWasGiven_OpensNothing()
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri($"{_bot.Url}/decision-records/{new string('A', 43)}"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Teams_GetsItAsText()
    {
        var reply = await _bot.AskAsync("Write a decision record for beginners", "record in teams", "msteams");
        Assert.Contains("**Decision Outcome**", reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/decision-records/", reply.Text, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=\]\()http[^)]*/decision-records/[\w-]{43}(?=\))")]
    private static partial Regex Link();
}
