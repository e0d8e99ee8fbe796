using System.Net;
using System.Text.RegularExpressions;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Chat;

/// <summary>A decision record leaves the bot as a file.</summary>
public sealed class DecisionRecordTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    private readonly RunningHost _bot = shipped.Host;

    [Fact]
    public async Task WebChat_GetsALink_ThatDownloadsTheFile()
    {
        var reply = await _bot.AskAsync("Write a decision record for beginners", "record");
        var link = Regex.Match(reply.Text!, @"\]\((?<link>http[^)]*/decision-records/[\w-]{43})\)").Groups["link"].Value;
        using var client = new HttpClient();
        using var response = await client.GetAsync(new Uri(link));
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(".md", response.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var file = await response.Content.ReadAsStringAsync();
        Assert.StartsWith("---\nstatus: proposed\n", file, StringComparison.Ordinal);
        Assert.Contains("## Decision Outcome", file, StringComparison.Ordinal);
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
}
