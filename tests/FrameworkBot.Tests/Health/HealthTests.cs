using System.Text.Json.Nodes;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Health;

public sealed class HealthTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    [Fact]
    public async Task Health_TellsWhatItRunsOn()
    {
        var health = JsonNode.Parse(await shipped.Host.PageAsync("/health"))!;
        var corpus = shipped.Host.Corpus;
        Assert.Equal("ok", health["status"]!.GetValue<string>());
        Assert.Matches(@"^\d+\.\d+\.\d+$", health["version"]!.GetValue<string>());
        Assert.Equal("development", health["mode"]!.GetValue<string>());
        Assert.Equal("/api/messages", health["messages"]!.GetValue<string>());
        Assert.Equal(corpus.Articles.Count, health["corpus"]!["articles"]!.GetValue<int>());
        Assert.Equal(corpus.Sentences.Count, health["corpus"]!["sentences"]!.GetValue<int>());
        Assert.Equal(corpus.Rules.Count, health["corpus"]!["rules"]!.GetValue<int>());
    }
}
