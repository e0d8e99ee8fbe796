using FrameworkBot.Starting;
using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.State;

public sealed class StateTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private const string Address = "--Site:PublicUrl=https://bot.example.org";

    private string[] InFile => [Address, "--State:Store=File", $"--State:Path={_folder.File()}"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AConversation_GoesOn_AfterARestart()
    {
        string before;
        await using (var host = await RunningHost.StartAsync(InFile))
        {
            await host.AskAsync("Which framework is best for mobile?", "c1");
            before = (await host.AskAsync("source?", "c1")).Text;
            Assert.NotEqual(before, (await host.AskAsync("source?", "c2")).Text);
        }
        await using var again = await RunningHost.StartAsync(InFile);
        Assert.Equal(before, (await again.AskAsync("source?", "c1")).Text);
        Assert.NotEqual(before, (await again.AskAsync("source?", "c2")).Text);
    }

    [Fact]
    public async Task WhatWasAnswered_IsNotAnsweredAgain_AfterARestart()
    {
        await using var connector = await Connector.StartAsync();
        var activity = Say.Message("Which framework is best for mobile?", "c1");
        var expecting = Say.Message("What is TFX?", "c2");
        string first;
        await using (var host = await RunningHost.StartAsync(InFile))
        {
            Assert.Single(await connector.SendAsync(host, activity));
            first = (await host.AskAsync(expecting))[0].Text;
        }
        await using var again = await RunningHost.StartAsync(InFile);
        Assert.Empty(await connector.SendAsync(again, activity));
        Assert.Equal(first, (await again.AskAsync(expecting))[0].Text);
    }

    [Fact]
    public async Task WhatTheChannelRefused_IsAnsweredOnItsNextDelivery_AfterARestart()
    {
        await using var connector = await Connector.StartAsync();
        var activity = Say.Message("and in the browser?", "c1").With("serviceUrl", connector.Url);
        await using (var host = await RunningHost.StartAsync(InFile))
        {
            await host.AskAsync("Which framework is best for mobile?", "c1");
            connector.Refuses = 1;
            using var refused = await host.TryPostAsync(activity);
            Assert.Equal(502, (int)refused.StatusCode);
        }
        await using var again = await RunningHost.StartAsync(InFile);
        var reply = Assert.Single(await connector.SendAsync(again, activity));
        await using var other = await RunningHost.StartAsync(Address);
        await other.AskAsync("Which framework is best for mobile?", "c1");
        Assert.Equal((await other.AskAsync("and in the browser?", "c1")).Text, reply.Text);
    }

    [Fact]
    public async Task AFileInUse_IsOneLine()
    {
        await using var host = await RunningHost.StartAsync(InFile);
        Assert.Contains("in use by another process", await ProblemAsync(InFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AForeignFile_IsOneLine_AndStaysAsItIs()
    {
        await File.WriteAllTextAsync(_folder.File(), "Dear diary,\nthis is no log.\n");
        Assert.Contains("is no state file of FrameworkBot", await ProblemAsync(InFile), StringComparison.Ordinal);
        Assert.Equal("Dear diary,\nthis is no log.\n", await File.ReadAllTextAsync(_folder.File()));
    }

    [Theory]
    [InlineData("--State:KeepDays=0", "KeepDays")]
    [InlineData("--State:Store=Paper", "State:Store")]
    [InlineData("--State:FlushMilliseconds=-1", "FlushMilliseconds")]
    public async Task ASettingThatCannotBeUsed_IsOneLine(string setting, string named) =>
        Assert.Contains(named, await ProblemAsync([.. InFile, setting]), StringComparison.Ordinal);

    [Fact]
    public async Task NoConnectionString_IsOneLine() =>
        Assert.Contains("State:Connection", await ProblemAsync("--State:Store=Postgres"), StringComparison.Ordinal);

    [Fact]
    public async Task ADatabaseThatDoesNotAnswer_IsOneLine() =>
        Assert.Contains("cannot be used", await ProblemAsync("--State:Store=Postgres", "--State:Connection=Host=127.0.0.1;Port=1;Username=bot;Timeout=2"), StringComparison.Ordinal);

    private static async Task<string> ProblemAsync(params string[] settings)
    {
        using var error = new StringWriter();
        Assert.Equal(2, await Start.RunAsync(() => FrameworkBotHost.Build(["--Logging:Console:LogLevel:Default=None", "--urls=http://127.0.0.1:0", .. settings]), error));
        return Assert.Single(error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
