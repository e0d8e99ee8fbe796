using FrameworkBot.Tests.Hosting;

namespace FrameworkBot.Tests.Telemetry;

/// <summary>What a real collector is told of a real turn.</summary>
public sealed class TelemetryTests
{
    private const string Question = "Which framework is best for mobile?";

    [Fact]
    public async Task Collector_IsToldOfEachStage_OfFiguresAndOfTheLog_AndOfNothingTyped()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await TalkAsync(collector);

        Assert.Equal(["/v1/logs", "/v1/metrics", "/v1/traces"], collector.Paths);
        Assert.Equal(["application/x-protobuf"], collector.Types);
        Assert.Equal(["secret"], collector.Headers);
        Assert.All(["turn", "answer", "load", "read", "resolve", "compose", "find", "recommend", "save"], stage => Assert.Contains(stage, collector.Told("/v1/traces"), StringComparison.Ordinal));
        Assert.All(
            ["frameworkbot.turn.duration", "frameworkbot.turns.active", "frameworkbot.questions", "Recommend", "Delivered"],
            name => Assert.Contains(name, collector.Told("/v1/metrics"), StringComparison.Ordinal));
        Assert.Contains("FrameworkBot listens on", collector.Told("/v1/logs"), StringComparison.Ordinal);
        Assert.All(collector.Paths, path =>
        {
            Assert.Contains("my-bot", collector.Told(path), StringComparison.Ordinal);
            Assert.DoesNotContain(Question, collector.Told(path), StringComparison.Ordinal);
            Assert.DoesNotContain("user-of-test", collector.Told(path), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task WithConsent_SpansHoldWhatWasTyped()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await TalkAsync(collector, "--Telemetry:IncludeText=true");
        Assert.Contains(Question, collector.Told("/v1/traces"), StringComparison.Ordinal);
        Assert.DoesNotContain(Question, collector.Told("/v1/logs") + collector.Told("/v1/metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CollectorThatIsAway_KeepsNobodyFromAnAnswer()
    {
        await using var bot = await RunningHost.StartAsync("--Telemetry:Endpoint=http://127.0.0.1:1");
        Assert.NotEmpty((await bot.AskAsync("What is TFX?", "away")).Statements);
        await bot.StopAsync();
    }

    [Fact]
    public async Task WhatAStrangerMayWrite_MakesNoNewSeries()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await TalkAsync(collector, "--Telemetry:TraceShare=0");
        Assert.DoesNotContain("my-own-channel", collector.Told("/v1/metrics"), StringComparison.Ordinal);
        Assert.Contains("other", collector.Told("/v1/metrics"), StringComparison.Ordinal);
        Assert.Equal("", collector.Told("/v1/traces"));
    }

    private static async Task TalkAsync(OtlpReceiver collector, params string[] args)
    {
        await using var bot = await RunningHost.StartAsync([$"--Telemetry:Endpoint={collector.Url}/", "--Telemetry:Headers=x-key=secret", "--Telemetry:ServiceName=my-bot", .. args]);
        await bot.AskAsync(Question, "told", from: "user-of-test");
        await bot.AskAsync("What is TFX?", "told", "my-own-channel");
        await bot.StopAsync();
    }
}
