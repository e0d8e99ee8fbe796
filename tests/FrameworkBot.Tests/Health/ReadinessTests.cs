using System.Net;
using FrameworkBot.Answering.Conversations;
using FrameworkBot.BotProtocol.Authentication;
using FrameworkBot.Corpora;
using FrameworkBot.Health;
using FrameworkBot.Search.Engines;
using FrameworkBot.Tests.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace FrameworkBot.Tests.Health;

public sealed class ReadinessTests(ShippedHost shipped) : IClassFixture<ShippedHost>
{
    [Theory]
    [InlineData("/health/live", "live\n")]
    [InlineData("/health/ready", "ready\n")]
    public async Task HostThatRuns_SaysSo(string path, string answer)
    {
        await shipped.Host.Service<ServedCorpora>().Prepared;
        Assert.Equal(answer, await shipped.Host.PageAsync(path));
    }

    [Fact]
    public async Task WithoutTheIssuersKeys_ItLives_AndIsNotReady()
    {
        await using var bot = await RunningHost.StartAsync(
            "--MicrosoftAppId=0c8c9e6a-3a52-4a5c-8f7f-6d1f3e2b9a10", "--MicrosoftAppPassword=x", "--BotProtocol:ToBotFromChannelOpenIdMetadataUrl=http://127.0.0.1:1/metadata");
        Assert.Equal("live\n", await bot.PageAsync("/health/live"));
        await bot.Service<ServedCorpora>().Prepared;
        using var ready = await bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready: keys\n", await ready.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task UntilItHasLearnedFromTheNotedQuestions_ItIsNotReady()
    {
        await using var bot = await RunningHost.StartAsync();
        var corpora = bot.Service<ServedCorpora>();
        var learned = corpora.Prepared;
        corpora.Prepared = new TaskCompletionSource().Task;
        using var ready = await bot.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal("not ready: answers\n", await ready.Content.ReadAsStringAsync());
        corpora.Prepared = learned;
        await learned;
        Assert.Equal("ready\n", await bot.PageAsync("/health/ready"));
    }

    [Fact]
    public async Task WithoutItsStore_OrAboutToStop_ItIsNotReady()
    {
        using var stopping = new CancellationTokenSource();
        var lifetime = Mock.Of<IHostApplicationLifetime>(found => found.ApplicationStopping == stopping.Token);
        var store = new Mock<IConversationStore>();
        store.Setup(found => found.LoadAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Throws(new IOException("gone"));
        var readiness = new Readiness(shipped.Host.Service<ServedCorpora>(), store.Object, shipped.Host.Service<SigningKeysCheck>(), Options.Create(new SearchOptions()), lifetime);
        Assert.Equal(["store"], await readiness.ProblemsAsync(CancellationToken.None));
        await stopping.CancelAsync();
        Assert.Equal(["stopping"], await readiness.ProblemsAsync(CancellationToken.None));
    }
}
