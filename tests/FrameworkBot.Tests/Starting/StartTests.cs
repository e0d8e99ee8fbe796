using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using FrameworkBot.Starting;
using FrameworkBot.Tests.Hosting;
using Microsoft.AspNetCore.Builder;

namespace FrameworkBot.Tests.Starting;

public sealed class StartTests
{
    private const string Quiet = "--Logging:Console:LogLevel:Default=None";
    private const string InMemory = "--State:Store=Memory";

    private static async Task<(int ExitCode, string[] Error)> RunAsync(params string[] args)
    {
        using var error = new StringWriter();
        var exitCode = await Start.RunAsync(() => FrameworkBotHost.Build([Quiet, InMemory, .. args]), error);
        return (exitCode, error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task BrokenCorpus_IsToldLineByLine()
    {
        using var corpus = new CorpusFolder()
            .With("articles/one.md", "---\nid: one\ntitle: One\nyear: soon\n---\n\nSomething is said.\n")
            .With("articles/two.md", "no front matter\n")
            .With("rules.yaml", "rules:\n  - {when: [x], name: y, strength: recommends, article: one, quote: nothing}\n");
        var (exitCode, error) = await RunAsync("--corpus", corpus.Path);
        Assert.Equal(2, exitCode);
        Assert.True(error.Length >= 3);
        Assert.All(error, line => Assert.Matches(@"^(articles/)?[a-z]+\.(md|yaml):\d+: .+", line));
        Assert.Contains(error, line => line.StartsWith("articles/one.md:4: ", StringComparison.Ordinal));
        Assert.Contains(error, line => line.StartsWith("articles/two.md:1: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("articles: ", "--corpus=nowhere-at-all")]
    [InlineData("--corpus needs ", "--corpus")]
    [InlineData("--corpus needs ", "--corpus", "--urls=http://127.0.0.1:0")]
    [InlineData("Without credentials ", "--urls=http://0.0.0.0:0")]
    [InlineData("Without credentials ", "--urls=http://127.0.0.1:0;http://*:0")]
    [InlineData("Without credentials ", "--urls=http://example.org:1")]
    [InlineData("Without credentials ", "--Kestrel:Endpoints:A:Url=http://[::]:0")]
    [InlineData("'nonsense' is not an address", "--urls=nonsense")]
    [InlineData("", "--Chat:MaxConversations=0")]
    [InlineData("", "--Chat:MaxWelcomes=many")]
    [InlineData("", "--Site:PublicUrl=https://example.org/path)")]
    [InlineData("MicrosoftAppId must be a GUID", "--urls=http://127.0.0.1:0", "--MicrosoftAppId=1", "--MicrosoftAppPassword=x")]
    [InlineData("MicrosoftAppPassword is set, but MicrosoftAppId is not", "--urls=http://127.0.0.1:0", "--MicrosoftAppPassword=x")]
    [InlineData("Search:Engine: There is no search engine 'Sphinx'", "--Search:Engine=Sphinx")]
    [InlineData("Search:Postgres:Connection is no connection string", "--Search:Engine=Postgres")]
    [InlineData("Telemetry:Endpoint must be an http or https URL", "--Telemetry:Endpoint=collector:4318")]
    [InlineData("Bot:Adapter must be Own or BotBuilder, not 'Sdk'.", "--Bot:Adapter=Sdk")]
#if !BOTBUILDER
    [InlineData("Bot:Adapter is BotBuilder, but this program was built without the Bot Framework SDK", "--Bot:Adapter=BotBuilder")]
#endif
    [InlineData("Search:Path: the folder '", "--Search:Path=appsettings.json")]
    [InlineData("", "--Site:Title=")]
    [InlineData("", "--Site:AllowedOrigins:0=https://www.example.org/")]
    [InlineData("", "--Site:AllowedOrigins:0=https://www.example.org; script-src *")]
    [InlineData("", "--Site:AllowedOrigins:0=*")]
    [InlineData("Corpora:0: Name must be", "--Corpora:0:Name=Data bases", "--Corpora:0:Path=corpus", "--Corpora:0:Title=Databases")]
    [InlineData("Corpora:0: The Title field is required", "--Corpora:0:Name=databases", "--Corpora:0:Path=corpus")]
    [InlineData("Corpora has the name 'a' twice", "--Corpora:0:Name=a", "--Corpora:0:Path=corpus", "--Corpora:0:Title=A", "--Corpora:1:Name=a", "--Corpora:1:Path=corpus", "--Corpora:1:Title=B")]
    [InlineData("a: articles: there is no such folder", "--Corpora:0:Name=a", "--Corpora:0:Path=nowhere-at-all", "--Corpora:0:Title=A")]
    [InlineData("", "--Corpus:Reload=perhaps")]
    public async Task BadSetting_IsOneLine(string begins, params string[] args)
    {
        var (exitCode, error) = await RunAsync(args);
        Assert.Equal(2, exitCode);
        Assert.StartsWith(begins, Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PortInUse_IsOneLine()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (exitCode, error) = await RunAsync($"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal(2, exitCode);
        Assert.Contains("already in use", Assert.Single(error), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskedToStop_StopsAtOnce_EvenWithAConnectionOpen()
    {
        WebApplication? app = null;
        using var error = new StringWriter();
        var run = Task.Run(() => Start.RunAsync(() => app = FrameworkBotHost.Build(Quiet, InMemory, "--urls=http://127.0.0.1:0"), error));
        while (app is null || !app.Lifetime.ApplicationStarted.IsCancellationRequested) await Task.Delay(5);
        using var client = new HttpClient();
        await client.GetStringAsync(new Uri(app.Urls.First()));

        var clock = Stopwatch.StartNew();
        app.Lifetime.StopApplication();
        Assert.Equal(0, await run);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        Assert.Empty(error.ToString());
    }

    [Fact]
    public async Task PublicUrl_IsWhatLinksBeginWith()
    {
        await using var bot = await RunningHost.StartAsync("--Site:PublicUrl=https://bot.example.org/");
        var reply = await bot.AskAsync("What is TFX?", "public");
        Assert.StartsWith("https://bot.example.org/articles/", reply.LinkOf(1), StringComparison.Ordinal);
    }

    [Fact]
    public void ContentRoot_IsTheNearestFolderWithSettings()
    {
        using var folder = new CorpusFolder().With("appsettings.json", "{}").With("a/b/c/x", "").With("a/b/appsettings.json", "{}");
        Assert.Equal(Path.Combine(folder.Path, "a", "b"), ContentRoot.FindFrom(Path.Combine(folder.Path, "a", "b", "c")));
        Assert.Equal(folder.Path, ContentRoot.FindFrom(Path.Combine(folder.Path, "a")));
    }
}
